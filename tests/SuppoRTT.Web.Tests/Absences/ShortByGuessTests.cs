using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Absences;

/// <summary>A guess that makes an absence short where the deanery decides case by case, or makes its decision needless.</summary>
public sealed class ShortByGuessTests(Portal portal) : IClassFixture<Portal>
{
    private const string Deanery = "west-midlands";

    private static readonly Cast _cast = Cast.WestMidlands;

    [Fact]
    public async Task Post_OfAShortGuess_AsksWhy_AndIsThenDecidedByStaff_WithTheReasonBeforeThem()
    {
        var reference = await portal.Given(Deanery, a => Unplanned(a, ExpectedLength.ThreeToSixMonths, null));
        var (visitor, address) = (await portal.SignedInAs(_cast.Supervisor), AddressOf(reference));
        var page = await visitor.Open(address);
        page.Words("main").ShouldContain("The deanery then has to decide.");

        var refused = await visitor.Send(page, address, ("Length", "UnderThreeMonths"), ("Note", "Typed"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await refused.Html();
        again.Errors().ShouldBe(["Enter why the programme would still help"]);
        again.QuerySelector("[name=Note]")!.TextContent.Trim().ShouldBe("Typed");
        (await portal.Saved(reference, Deanery)).Status.ShouldBe(AbsenceStatus.Open);
        foreach (var _ in new[] { 1, 2 })
        {
            (await visitor.Send(again, address, ("ReasonIfShort", "It was a hard year"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await portal.Saved(reference, Deanery)).Status.ShouldBe(AbsenceStatus.AwaitingDecision);
        (await portal.Audit(reference, Deanery)).Count(e => e == nameof(DecisionAsked)).ShouldBe(1);
        var staff = await portal.SignedInAs(_cast.Staff);
        (await staff.Open($"/{Deanery}/home")).QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href")!.Contains(reference, StringComparison.Ordinal));
        (await staff.Open($"/{Deanery}/absences/{reference}/decide")).Words("main").ShouldContain("It was a hard year");
    }

    [Fact]
    public async Task Post_OfALongerGuess_SparesTheDecision_AndSaysSo()
    {
        var reference = await portal.Given(Deanery, a => Unplanned(a, ExpectedLength.UnderThreeMonths, "It was a hard year"));
        var visitor = await portal.SignedInAs(_cast.Supervisor);
        var page = await visitor.Open(AddressOf(reference));
        page.Words("main").ShouldContain("the deanery need not decide any more, and the forms open at once");
        page.QuerySelector("[name=ReasonIfShort]").ShouldBeNull();

        (await visitor.Send(page, AddressOf(reference), ("Length", "SixToTwelveMonths"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.Saved(reference, Deanery)).Status.ShouldBe(AbsenceStatus.Open);
        (await visitor.Open($"/{Deanery}/absences/{reference}")).Words("main").ShouldContain("no decision is needed any more");
    }

    [Fact]
    public async Task Get_WhereNobodyDecides_AsksForNoReason()
    {
        var reference = await portal.Given("wessex", a => Unplanned(a, ExpectedLength.NotKnown, null));

        var page = await (await portal.SignedInAs(Cast.Wessex.Supervisor)).Open(AddressOf(reference, "wessex"));

        page.QuerySelector("[name=ReasonIfShort]").ShouldBeNull();
        page.Words("main").ShouldNotContain("decide");
    }

    private static string AddressOf(string reference, string deanery = Deanery) => $"/{deanery}/absences/{reference}/correct-situation";

    private static Absence Unplanned(A a, ExpectedLength guess, string? reason)
    {
        var registration = new AbsenceRegistration(a.Cast.Trainee.Id, a.Cast.Trainee.Name, a.Cast.Post, false, "SICK", new Approval(ApprovalState.NotNeeded), new AbsencePeriod(A.Today.AddDays(-7), null), reason, new NamedPerson(a.Cast.Supervisor.Id, a.Cast.Supervisor.Name))
        {
            Situation = new UnplannedSituation(guess, false, OccupationalHealthReferral.NotKnown, null),
        };
        return Absence.Register(a.Deanery, Domain.Common.Reference.New(), registration, a.Forms, a.Rules, a.Cast.Supervisor.Actor, A.Morning);
    }
}
