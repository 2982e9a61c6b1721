using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Meetings;

public sealed class CallOffMeetingTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/call-off-meeting";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => Meeting(a.Absence(), A.Morning.AddDays(20)));

    [Fact]
    public async Task Post_CallsItOff_AndASecondClickChangesNothing()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Cast.Supervisor);
        var page = await visitor.Open(AddressOf(reference));
        page.Words("main").ShouldContain("The meeting on 22 March 2026 at 09:00 does not take place then.");

        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).MeetingOf("pre-absence")!.ProposedFor.ShouldBeNull();
        (await Portal.Audit(reference)).Count(e => e == nameof(MeetingCalledOff)).ShouldBe(1);
        (await visitor.Open(AddressOf(reference))).Words("main").ShouldContain("No meeting is proposed.");
    }

    [Fact]
    public async Task Post_OfAProposalThatHasChanged_IsAConflict()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        await Portal.In(Cast.Deanery, async db =>
        {
            Meeting((await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Trainee.Actor, default))!, A.Morning.AddDays(30));
            await db.SaveChangesAsync();
        });

        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await Portal.Saved(reference)).MeetingOf("pre-absence")!.ProposedFor.ShouldBe(A.Morning.AddDays(30));
    }

    [Fact]
    public async Task Get_OnceItsTimeHasPassed_SaysSo()
    {
        var reference = await Given(a => Meeting(a.Absence(), A.Morning.AddMinutes(-10)));

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("The time of this meeting has passed.");
    }

    private static Absence Meeting(Absence absence, DateTimeOffset at)
    {
        absence.ProposeMeeting("pre-absence", at, "Library", Cast.Trainee.Actor, A.Morning);
        return absence;
    }
}
