using System.Text.RegularExpressions;

using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A supervisor goes away and names a deputy, who meets the doctor and signs on a phone; both names stand wherever it is read.</summary>
public sealed class DeputiesTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Statement = "I have talked about this form with the doctor, and I agree with what it says.";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Supervisor_IsAway_AndTheDeputySigns()
    {
        var (sam, ola) = (Cast.Supervisor.Name, Cast.OtherSupervisor.Name);
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff());
        var (theDoctor, theSupervisor, theDeputy) = (await portal.SignedIn(Cast.Trainee), await portal.SignedIn(Cast.Supervisor), await portal.SignedIn(Cast.OtherSupervisor));

        await NamesADeputy(theSupervisor);
        await theSupervisor.Opens("/wessex/home");
        await theSupervisor.Sees($"{ola} stands in for you as an educational supervisor until 16 March 2026.");

        await theDeputy.Page.SetViewportSizeAsync(390, 844);
        await theDeputy.Opens("/wessex/inbox");
        await theDeputy.Sees("To stand in for a colleague");
        await theDeputy.Opens("/wessex/home");
        await theDeputy.Follows(new Regex($", for {sam}"));
        await theDeputy.SeesHeading("Read and sign off: Pre-absence form");
        await theDeputy.Sees($"You do this for {sam}, for whom you stand in.");
        await theDeputy.Answers(("When did you meet?", "1 March 2026"), ("How did you meet?", "By video"), ("Who was there?", "Both of us"));
        await theDeputy.SignsItOff("Good plan", Statement);

        await theDoctor.Opens($"/wessex/absences/{reference}");
        await theDoctor.Sees($"{ola} stands in until 16 March 2026");
        await theDoctor.Opens($"/wessex/absences/{reference}/forms/pre-absence");
        await theDoctor.SeesInOrder("Signed off", $"{ola} for {sam}");
        (await theDoctor.Downloads("Copy for the e-portfolio (PDF)")).Says($"{ola}, for {sam}").ShouldBeTrue();
        await theSupervisor.Opens($"/wessex/absences/{reference}/timeline");
        await theSupervisor.Sees($"for {sam}");
    }

    private static async Task NamesADeputy(Somebody theSupervisor)
    {
        await theSupervisor.Opens("/wessex/home");
        await theSupervisor.Follows("Going away? Say who stands in for you");
        await theSupervisor.Presses("Name a deputy");
        await theSupervisor.SeesHeading("Name a deputy");
        await theSupervisor.Answers("Find the deputy", Cast.OtherSupervisor.Name);
        await theSupervisor.Presses("Find");
        await theSupervisor.Answers(("Who stands in?", Cast.OtherSupervisor.Name), ("Last day", "16 March 2026"));
        await theSupervisor.Presses("Name the deputy");
        await theSupervisor.Sees("Your deputy is named");
    }
}
