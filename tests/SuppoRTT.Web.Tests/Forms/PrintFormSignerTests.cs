using SuppoRTT.Data.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>A signed copy says who did the form, whoever is named since.</summary>
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
}
