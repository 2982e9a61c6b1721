using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.SignOffs;

/// <summary>Which meeting a form is signed after: said by the signer, frozen with the signature, printed as it was signed.</summary>
public sealed class SignOffMeetingTests(Portal portal) : IClassFixture<Portal>
{
    private const string Form = "pre-absence";

    private static readonly HeldMeeting _again = new(A.Today, MeetingMode.Phone, "The three of us");

    private static readonly (string, string?)[] _agreed = [("Comments", "Still good"), ("Declaration", "yes")];

    private static readonly (string, string?)[] _metAgain =
        [("StillCounts", "no"), ("HeldOn.Day", "2"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Phone"), ("WhoWasThere", "The three of us"), .. _agreed];

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Get_OfALaterRevision_AsksWhetherTheMeetingStillCounts()
    {
        var page = await (await portal.SignedInAs(Cast.Supervisor)).Open(AddressOf(await GivenSignedAndSentAgain()));

        page.QuerySelectorAll(".nhsuk-summary-list__row").Select(row => row.TextContent).ShouldContain(row => row.Contains("You met on", StringComparison.Ordinal) && row.Contains("2 March 2026", StringComparison.Ordinal));
        page.Words("main").ShouldContain("Both of us");
        page.Words("main").ShouldContain("Is this still the meeting that counts?");
        page.QuerySelectorAll("[name=StillCounts]").ShouldAllBe(e => !e.HasAttribute("checked"));
    }

    [Fact]
    public async Task Post_ThatSaysItWasNotAsked_AsksAgain()
    {
        var reference = await GivenSignedAndSentAgain();
        var visitor = await portal.SignedInAs(Cast.Supervisor);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), [("AsksIfItCounts", "false"), ("AsksForMeeting", "false"), .. _agreed]);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await portal.Saved(reference)).Form(Form).Status.ShouldBe(FormStatus.AwaitingSignOff);
    }

    [Fact]
    public async Task Post_WithoutSayingWhichMeetingCounts_AsksAgain()
    {
        var reference = await GivenSignedAndSentAgain();
        var visitor = await portal.SignedInAs(Cast.Supervisor);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), _agreed);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["Select yes if this meeting is still the one that counts"]);
    }

    [Fact]
    public async Task Post_WithTheMeetingThatCounts_SignsAfterIt()
    {
        var reference = await GivenSignedAndSentAgain();
        var visitor = await portal.SignedInAs(Cast.Supervisor);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), [("StillCounts", "yes"), .. _agreed]);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Saved(reference)).Form(Form).ValidSignature(Party.Supervisor)!.Held.ShouldBe(A.Met);
        (await portal.Audit(reference)).Count(e => e == "MeetingHeld").ShouldBe(1);
    }

    [Fact]
    public async Task Post_AfterAnotherMeeting_RecordsItAndEachCopyPrintsTheMeetingItWasSignedAfter()
    {
        var reference = await GivenSignedAndSentAgain();
        var visitor = await portal.SignedInAs(Cast.Supervisor);

        (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), _metAgain)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.Saved(reference)).Form(Form).ValidSignature(Party.Supervisor)!.Held.ShouldBe(_again);
        (await portal.Audit(reference)).TakeLast(2).ShouldBe(["MeetingHeld", "FormSignedOff"]);
        (await Prints(reference, 1, "Both of us"), await Prints(reference, 1, "The three of us")).ShouldBe((true, false));
        (await Prints(reference, 2, "Both of us"), await Prints(reference, 2, "The three of us")).ShouldBe((false, true));
        (await visitor.Open($"{FormOf(reference)}/revisions/1")).Words("main").ShouldContain("Signed off after the meeting on 2 March 2026, by video. Who was there: Both of us");
        (await visitor.Open(FormOf(reference))).Words("main").ShouldContain("Met on 2 March 2026, by video. Who was there: Both of us Changed by Sam Demo-Okafor");
    }

    [Fact]
    public async Task Post_AfterTheRecordWasChangedMeanwhile_IsAConflictThatKeepsTheComments()
    {
        var reference = await GivenSignedAndSentAgain();
        var visitor = await portal.SignedInAs(Cast.Supervisor);
        var page = await visitor.Open(AddressOf(reference));
        await Change(reference, absence => absence.RecordMeeting(Form, _again, Cast.Trainee.Actor, A.Morning));

        var response = await visitor.Send(page, AddressOf(reference), [("StillCounts", "yes"), .. _agreed]);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("Still good");
        (await portal.Saved(reference)).Form(Form).Status.ShouldBe(FormStatus.AwaitingSignOff);
    }

    [Fact]
    public async Task Copy_OfASignatureThatDidNotFreezeTheMeeting_PrintsWhatWasRecordedThen()
    {
        var reference = await portal.Given("wessex", a => a.SignedOff());
        await portal.In("wessex", async db =>
        {
            var absence = (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Trainee.Actor, default))!;
            var signature = absence.Form(Form).ValidSignature(Party.Supervisor)!;
            db.Entry(signature).Property(s => s.Content).CurrentValue = SignedContent.Of(1, Guid.NewGuid(), signature.Statement, Answers.None, A.NoPlan, null).Text;
            await db.SaveChangesAsync();
        });
        (await Prints(reference, 1, "Both of us")).ShouldBeTrue();

        await Change(reference, absence =>
        {
            absence.ReopenForm(Form, 1, "We met again", Cast.Trainee.Actor, A.Morning);
            absence.RecordMeeting(Form, _again, Cast.Trainee.Actor, A.Morning.AddHours(1));
        });

        (await Prints(reference, 1, "Both of us"), await Prints(reference, 1, "The three of us")).ShouldBe((true, false));
        (await portal.Saved(reference)).Form(Form).SignOffOf(1)!.Held.ShouldBeNull();
    }

    [Fact]
    public async Task Signatures_ThatCount_StandBeforeThoseThatAreVoid()
    {
        var reference = await GivenSignedAndSentAgain();

        var words = (await (await portal.SignedInAs(Cast.Supervisor)).Open(FormOf(reference))).Words("main");

        var first = words.IndexOf("(revision 2)", StringComparison.Ordinal);
        first.ShouldBeLessThan(words.IndexOf("These signatures no longer count", StringComparison.Ordinal));
        words.IndexOf("(revision 1)", StringComparison.Ordinal).ShouldBeGreaterThan(words.IndexOf("These signatures no longer count", StringComparison.Ordinal));
        words.ShouldContain("Void since 2 March 2026 at 09:00, because the dates changed.");
    }

    private static string FormOf(string reference) => $"/wessex/absences/{reference}/forms/{Form}";

    private static string AddressOf(string reference) => $"{FormOf(reference)}/sign-off";

    /// <summary>Signed after a meeting, reopened by a change of dates, and sent again.</summary>
    private async Task<string> GivenSignedAndSentAgain()
    {
        var a = await portal.Make("wessex");
        var (absence, first) = a.SignedOff();
        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts.AddDays(7), absence.Period.ExpectedReturn), "Moved", Cast.Trainee.Actor, A.Morning);
        return await portal.Given("wessex", absence, first, a.Submit(absence, Form));
    }

    private async Task<bool> Prints(string reference, int revision, string words)
    {
        using var copy = await Printed.From((await portal.SignedInAs(Cast.Trainee)).Get($"{FormOf(reference)}/revisions/{revision}/pdf"));
        return copy.Says(words);
    }

    private Task Change(string reference, Action<Absence> verb) => portal.In("wessex", async db =>
    {
        verb((await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Trainee.Actor, default))!);
        await db.SaveChangesAsync();
    });
}
