using SuppoRTT.Data.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>A signed copy says who did the form, whoever is named since, and whether it still counts.</summary>
public sealed class PrintFormSignerTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Theory]
    [InlineData("forms/pre-absence/pdf")]
    [InlineData("pdf")]
    public async Task Copy_WithAnotherSupervisorNamedSince_SaysWhoDidIt(string words)
    {
        var reference = await portal.Given("wessex", a => a.SignedOff());
        await portal.In("wessex", async db =>
        {
            (await db.WholeAbsence(reference, Cast.Trainee.Actor, default))!.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        using var copy = await Printed.From((await portal.SignedInAs(Cast.Trainee)).Get($"/wessex/absences/{reference}/{words}"));

        copy.TextWithoutSpaces().ShouldContain($"Done together with {Cast.Supervisor.Name}, educational supervisor".Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copy_AfterTheAbsenceWasWithdrawn_SaysThatItDoesNotCount_AsTheCheckOfItsCodeDoes()
    {
        var reference = await portal.Given("wessex", a => a.SignedOff());
        var address = $"/wessex/absences/{reference}/forms/pre-absence/pdf";
        using (var before = await Printed.From((await portal.SignedInAs(Cast.Trainee)).Get(address)))
        {
            before.Says("withdrawn").ShouldBeFalse();
        }

        await portal.Happens(reference, a => a.Withdraw("Plans changed", Cast.Trainee.Actor, portal.Clock.Now));

        using var copy = await Printed.From((await portal.SignedInAs(Cast.Trainee)).Get(address));
        copy.Says("The absence was withdrawn. This form does not count any more.").ShouldBeTrue();
        copy.Says("Plans changed").ShouldBeFalse();
    }
}
