using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

public sealed class ShowHomeCostTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_WithSixtyAbsences_AsksTheDatabaseAsOftenAsWithThree()
    {
        var readers = new List<Visitor>();
        foreach (var member in new[] { Cast.Wessex.Trainee, Cast.Wessex.Supervisor, Cast.Wessex.ProgrammeDirector, Cast.Wessex.Staff })
        {
            readers.Add(await portal.SignedInAs(member));
        }

        await AddAbsences(3);
        var few = await Count(readers);
        await AddAbsences(57);

        (await Count(readers)).ShouldBe(few);
        few.ShouldAllBe(n => n <= 30); // One for each list that the page has, whatever stands in it.
    }

    private async Task AddAbsences(int number)
    {
        var a = await portal.Make("wessex");
        for (var i = 0; i < number; i++)
        {
            var (absence, revision) = (i % 3) switch
            {
                0 => (a.Absence(A.Today.AddDays(200 + i), A.Today.AddDays(400 + i)), null),
                1 => (a.Absence(A.Today.AddDays(75 + i)), null),
                _ => a.AwaitingSignOff(),
            };
            await portal.Given("wessex", absence, revision);
        }
    }

    private async Task<List<int>> Count(IEnumerable<Visitor> readers)
    {
        var counts = new List<int>();
        foreach (var reader in readers)
        {
            await reader.Open("/wessex/home");
            counts.Add(await portal.Commands.Of(() => reader.Open("/wessex/home")));
        }

        return counts;
    }
}
