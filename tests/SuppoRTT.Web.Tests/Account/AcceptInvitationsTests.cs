using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Account;

/// <summary>Somebody of one deanery is asked into another: who they are stays unknown there until they come.</summary>
public sealed class AcceptInvitationsTests(Portal portal) : IClassFixture<Portal>
{
    private static Member Asked => Cast.WestMidlands.Supervisor;

    [Fact]
    public async Task SignIn_BySomebodyInvitedElsewhere_AcceptsThere()
    {
        await portal.In("wessex", async db =>
        {
            var membership = new Membership(Guid.CreateVersion7(), await Wessex(db), await db.People.SingleAsync(p => p.Id == Asked.Id), new Post(), null, null, A.Today);
            membership.Grant(Role.EducationalSupervisor, ScopeKind.Deanery, null, Cast.Wessex.Staff.Actor, A.Morning);
            membership.Invite(Cast.Wessex.Staff.Actor, A.Morning);
            db.Add(membership);
            await db.SaveChangesAsync();
        });
        var awaited = await Awaits();

        await portal.SignedInAs(Asked);
        await portal.SignedInAs(Asked);

        awaited.ShouldBeTrue();
        (await Awaits()).ShouldBeFalse();
        var entries = await portal.In("wessex", db => db.Audit.Where(e => e.Name == nameof(InvitationAccepted)).ToListAsync());
        entries.Single().By.Name.ShouldBe(Asked.Name);
        entries.Single().By.Role.ShouldBe(Role.EducationalSupervisor);
        entries.Single().At.ShouldBe(A.Morning);
    }

    private static Task<DeaneryId> Wessex(Data.SuppoRTTContext db) => db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();

    private Task<bool> Awaits() => portal.In("wessex", db => db.Memberships.Where(m => m.PersonId == Asked.Id).Select(m => m.AwaitsAcceptance).SingleAsync());
}
