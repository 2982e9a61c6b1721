using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class CorrectSituationTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "correct-situation";

    protected override Member Reader => Cast.Supervisor;

    protected override (string Name, string Value)? Field => ("Note", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(Unplanned);

    [Fact]
    public async Task Post_ByStaff_LeavesTheReferralThatTheyDoNotSee_AndStandsInTheHistoryOnce()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Cast.Staff);
        var page = await staff.Open(AddressOf(reference));
        page.QuerySelector("[name=Referral]").ShouldBeNull();

        foreach (var _ in new[] { 1, 2 })
        {
            (await staff.Send(page, AddressOf(reference), ("Length", "OverTwelveMonths"), ("Referral", "No"), ("Note", "Please wait"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await Portal.Saved(reference)).Situation.ShouldBe(new UnplannedSituation(ExpectedLength.OverTwelveMonths, false, OccupationalHealthReferral.Yes, "Please wait"));
        (await Portal.Audit(reference)).Count(e => e == nameof(SituationCorrected)).ShouldBe(1);
        (await staff.Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("What was said of how things stand put right");
    }

    [Fact]
    public async Task Get_ByTheDoctor_OpensOnceTheyHaveTakenItOver()
    {
        var reference = await GivenAbsence();
        var doctor = await Portal.SignedInAs(Cast.Trainee);
        (await doctor.Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var takeOver = $"/wessex/absences/{reference}/take-over";
        await doctor.Send(await doctor.Open(takeOver), takeOver);
        var page = await doctor.Open(AddressOf(reference));
        (await doctor.Send(page, AddressOf(reference), ("DoctorKnows", "true"), ("Referral", "No"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).Situation!.Referral.ShouldBe(OccupationalHealthReferral.No);
    }

    [Fact]
    public async Task Post_OfANoteThatIsTooLong_SaysSoAndKeepsIt()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var note = new string('x', UnplannedSituation.LongestNote + 1);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Note", note));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).QuerySelector("[name=Note]")!.TextContent.Trim().ShouldBe(note);
    }

    [Fact]
    public async Task Post_AfterSomebodyElseCorrectedIt_SaysInTheWordsOfThePageWhatWasChosen()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        await visitor.Send(page, AddressOf(reference), ("Length", "OverTwelveMonths"));

        using var refused = await visitor.Send(page, AddressOf(reference), ("Length", "ThreeToSixMonths"), ("DoctorKnows", "true"), ("Note", "Please wait"));

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var answer = await refused.Html();
        answer.QuerySelectorAll("main dt").Zip(answer.QuerySelectorAll("main dd"), (asked, chosen) => (asked.TextContent.Trim(), chosen.TextContent.Trim()))
            .ShouldBe([("About how long away", "3 to 6 months"), ("Known to the doctor when it was registered", "Yes"), ("Referred to occupational health", "Yes"), ("A note to the deanery", "Please wait")], ignoreOrder: true);
    }

    private static Absence Unplanned(A a)
    {
        var registration = new AbsenceRegistration(a.Cast.Trainee.Id, a.Cast.Trainee.Name, a.Cast.Post, false, "SICK", new Approval(ApprovalState.NotNeeded), new AbsencePeriod(A.Today.AddDays(-7), null), null, new NamedPerson(a.Cast.Supervisor.Id, a.Cast.Supervisor.Name))
        {
            Situation = new UnplannedSituation(ExpectedLength.NotKnown, false, OccupationalHealthReferral.Yes, null),
        };
        return Absence.Register(a.Deanery, SuppoRTT.Domain.Common.Reference.New(), registration, a.Forms, a.Rules, a.Cast.Supervisor.Actor, A.Morning);
    }
}
