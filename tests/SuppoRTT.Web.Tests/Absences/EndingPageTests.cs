using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

/// <summary>What the pages keep that end an absence early or undo that: a reason, a page that is not stale, once for two clicks, and only for the doctor and the deanery.</summary>
public abstract class EndingPageTests(Portal portal) : AbsencePageTests(portal)
{
    private const string Reason = "A reason that I\r\nhave typed with care";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    /// <summary>The event that is recorded.</summary>
    /// <summary>Whether staff cannot do it in the doctor's place.</summary>
    protected virtual bool IsTheDoctorsAlone => false;

    protected abstract string Recorded { get; }

    protected abstract AbsenceStatus After { get; }

    [Fact]
    public async Task Post_WithAReason_IsDoneAndSaidOnce_AndTheReasonIsKept()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", Reason));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}");
        var absence = await Portal.Saved(reference);
        absence.Status.ShouldBe(After);
        absence.Remarks.MaxBy(r => r.EventNumber)!.Text.ShouldBe("A reason that I\nhave typed with care");
        (await Portal.Audit(reference))[^1].ShouldBe(Recorded);
        (await visitor.Open($"/wessex/absences/{reference}")).QuerySelectorAll(".nhsuk-notification-banner--success").Length.ShouldBe(1);
        (await visitor.Open($"/wessex/absences/{reference}")).QuerySelectorAll(".nhsuk-notification-banner--success").Length.ShouldBe(0);
    }

    [Theory]
    [InlineData("", "Enter a reason")]
    [InlineData(" \n ", "Enter a reason")]
    [InlineData(null, "The reason must be 2,000 characters or fewer")]
    public async Task Post_OfWhatIsNoReason_SaysSoAndKeepsIt(string? reason, string error)
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        reason ??= string.Concat(Enumerable.Repeat("👩🏽‍⚕️ مرحبا ", 4000));

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", reason));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([error]);
        page.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(reason.Trim());
        (await Portal.Saved(reference)).Status.ShouldNotBe(After);
    }

    [Fact]
    public async Task Post_FromAStalePage_IsAConflictThatShowsTheReason()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", Reason), ("Version", "0"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("have typed with care");
        (await Portal.Audit(reference)).ShouldNotContain(Recorded);
    }

    [Fact]
    public async Task Post_TwiceAtOnceAndOnceMore_IsDoneOnce_AndEachAnswerLeadsOn()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => visitor.Send(page, AddressOf(reference), ("Reason", Reason))));

        answers.Append(await visitor.Send(page, AddressOf(reference), ("Reason", Reason))).ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        (await Portal.Audit(reference)).Count(e => e == Recorded).ShouldBe(1);
    }

    [Fact]
    public async Task Get_ByTheSupervisor_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Post_ByStaff_IsPossibleToo_UnlessItIsTheDoctorsAlone()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Cast.Staff);
        if (IsTheDoctorsAlone)
        {
            (await staff.Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            return;
        }

        (await staff.Send(await staff.Open(AddressOf(reference)), AddressOf(reference), ("Reason", Reason))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Get_WhenItIsDoneAlready_SaysSoAndOffersNoForm()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", Reason));

        var page = await visitor.Open(AddressOf(reference));

        page.QuerySelector("main form").ShouldBeNull();
        page.QuerySelector("main .nhsuk-inset-text").ShouldNotBeNull();
    }
}

public sealed class WithdrawAbsenceTests(Portal portal) : EndingPageTests(portal)
{
    protected override string Words => "withdraw";

    protected override string Recorded => nameof(AbsenceWithdrawn);

    protected override AbsenceStatus After => AbsenceStatus.Withdrawn;

    protected override Task<string> GivenAbsence() => Given(a => a.SignedOff());

    [Theory]
    [InlineData("withdraw")]
    [InlineData("not-returning")]
    public async Task Get_WithMeetingsAhead_SaysThatTheyAreCalledOff(string page)
    {
        var reference = await Given(a =>
        {
            var absence = a.Absence();
            absence.ProposeMeeting("pre-absence", A.Morning.AddDays(5), "Room 2", a.Cast.Trainee.Actor, A.Morning);
            return absence;
        });

        (await (await Portal.SignedInAs(Reader)).Open($"/wessex/absences/{reference}/{page}")).Words("main").ShouldContain("A meeting that was to come is called off, and those who were to meet are told.");
        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(await GivenAbsence()))).Words("main").ShouldNotContain("called off");
    }
}

public sealed class RuleOutReturnTests(Portal portal) : EndingPageTests(portal)
{
    protected override string Words => "not-returning";

    protected override string Recorded => nameof(ReturnRuledOut);

    protected override AbsenceStatus After => AbsenceStatus.NotReturning;

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Get_OnceTheDoctorIsBack_SaysSo()
    {
        var reference = await Given(a => a.Back());

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("The return is confirmed already");
    }
}
