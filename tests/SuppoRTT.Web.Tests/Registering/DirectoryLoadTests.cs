using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Finding somebody costs the same number of queries, however many the deanery has.</summary>
public sealed class DirectoryLoadTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Find_AmongFewOrMany_AsksTheDatabaseEquallyOften()
    {
        var walk = await Walk.ToSupervisor(portal, Cast.Wessex.Trainee);
        var few = await QueriesOf(walk);
        await portal.In("wessex", async db =>
        {
            var deanery = db.Deaneries.Single(d => d.Slug == "wessex").Id;
            for (var i = 0; i < 300; i++)
            {
                var member = new Membership(Guid.CreateVersion7(), deanery, new Person(new PersonId(Guid.CreateVersion7()), $"Demi Many{i:000}", $"many{i}@wessex.example"), new Post(), null, null, A.Today);
                member.Grant(Role.EducationalSupervisor, ScopeKind.Deanery, null, Cast.Wessex.Staff.Actor, A.Morning);
                db.Add(member);
            }

            await db.SaveChangesAsync();
        });

        few.ShouldBeGreaterThan(0);
        (await QueriesOf(walk)).ShouldBe(few);
    }

    private async Task<int> QueriesOf(Walk walk)
    {
        var page = await walk.Open("supervisor");
        return await portal.Commands.Of(async () =>
        {
            using var response = await walk.Visitor.Send(page, walk.AddressOf("supervisor"), ("Find", "dem"), ("Then", "find"));
            ChooseSupervisorTests.Offered(await response.Html()).ShouldNotBeEmpty();
        });
    }
}
