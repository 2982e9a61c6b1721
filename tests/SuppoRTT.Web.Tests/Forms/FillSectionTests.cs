using System.Net;

using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class FillSectionTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => FirstSection;

    protected override Member Reader => Cast.Trainee;

    private static string FirstSection => "forms/pre-absence/sections/" + A.Of("wessex").Form("pre-absence").Sections[0].Key;

    private static Question LongQuestion => A.Of("wessex").Form("pre-absence").Questions.First(q => q.Type == QuestionType.LongText);

    private static string LongSection => "forms/pre-absence/sections/" + A.Of("wessex").Form("pre-absence").Sections.First(s => s.Questions.Any(q => q.Key == LongQuestion.Key)).Key;

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Post_ToComeBackLater_KeepsTheDraftForTheNextDevice()
    {
        var reference = await GivenSupported();
        var address = $"/wessex/absences/{reference}/{LongSection}";
        const string words = "مرحبا 👩🏽‍⚕️ café\nsecond line";
        var phone = await Portal.SignedInAs(Cast.Trainee);

        (await phone.Send(await phone.Open(address), address, (LongQuestion.Key, words), ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var laptop = await Portal.SignedInAs(Cast.Trainee);
        ((IHtmlTextAreaElement)(await laptop.Open(address)).QuerySelector($"[name='{LongQuestion.Key}']")!).Value.ReplaceLineEndings("\n").ShouldBe(words);
    }

    [Fact]
    public async Task Post_WithTextThatIsTooLong_SaysSoAndKeepsEveryCharacter()
    {
        var reference = await GivenSupported();
        var address = $"/wessex/absences/{reference}/{LongSection}";
        var visitor = await Portal.SignedInAs(Cast.Trainee);
        var words = new string('x', 50_000);

        var response = await visitor.Send(await visitor.Open(address), address, (LongQuestion.Key, words), ("then", "continue"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldContain(e => e.Contains("characters or fewer", StringComparison.Ordinal));
        ((IHtmlTextAreaElement)page.QuerySelector($"[name='{LongQuestion.Key}']")!).Value.ShouldBe(words);
    }

    [Fact]
    public async Task Post_ByBothAtOnce_LosesNothingAndAsksWhereBothChangedTheSame()
    {
        var reference = await GivenSupported();
        var address = $"/wessex/absences/{reference}/{LongSection}";
        var (doctor, supervisor) = (await Portal.SignedInAs(Cast.Trainee), await Portal.SignedInAs(Cast.Supervisor));
        var (one, other) = (await doctor.Open(address), await supervisor.Open(address));
        await supervisor.Send(other, address, (LongQuestion.Key, "The supervisor's words"), ("then", "later"));

        var response = await doctor.Send(one, address, (LongQuestion.Key, "The doctor's words"), ("then", "later"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await response.Html();
        ((IHtmlTextAreaElement)page.QuerySelector($"[name='{LongQuestion.Key}']")!).Value.ShouldBe("The doctor's words");
        page.QuerySelector("main")!.TextContent.ShouldContain("The supervisor's words");
        (await doctor.Send(page, address, ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StoredAnswer(reference)).ShouldBe("The doctor's words");
    }

    [Fact]
    public async Task Post_InConflict_LinksToWhatWasChangedTwice_AndKeepsWhatIsTaken()
    {
        var reference = await GivenSupported();
        var address = $"/wessex/absences/{reference}/{LongSection}";
        var (doctor, supervisor) = (await Portal.SignedInAs(Cast.Trainee), await Portal.SignedInAs(Cast.Supervisor));
        var (one, other) = (await doctor.Open(address), await supervisor.Open(address));
        await supervisor.Send(other, address, (LongQuestion.Key, "The supervisor's words"), ("then", "later"));
        var conflict = await (await doctor.Send(one, address, (LongQuestion.Key, "The doctor's words"), ("then", "later"))).Html();
        var link = conflict.QuerySelector("main ul a[href^='#']")!;
        link.TextContent.ShouldBe(LongQuestion.Label);
        conflict.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull();

        await doctor.Send(conflict, address, ("take-theirs." + LongQuestion.Key, "yes"), ("then", "later"));

        (await StoredAnswer(reference)).ShouldBe("The supervisor's words");
    }

    [Fact]
    public async Task Post_WithATicketThatWasChanged_KeepsNothing()
    {
        var reference = await GivenSupported();
        var address = $"/wessex/absences/{reference}/{LongSection}";
        var page = await (await Portal.SignedInAs(Cast.Trainee)).Open(address);

        await (await Portal.Visitor()).Send(page, address, (LongQuestion.Key, "Forged"), ("Ticket", "forged"));

        (await Portal.In("wessex", db => db.KeptAnswers.CountAsync(k => k.Answers.Contains("Forged")))).ShouldBe(0);
    }

    [Fact]
    public async Task Post_OfAFormThatWaitsForSignOff_IsAConflict()
    {
        var (absence, revision) = (await Portal.Make("wessex")).AwaitingSignOff();
        var visitor = await Portal.SignedInAs(Cast.Trainee);
        var open = await Given(a => a.Absence());
        var page = await visitor.Open($"/wessex/absences/{open}/{FirstSection}");
        var reference = await Portal.Given("wessex", absence, revision);

        var response = await visitor.Send(page, $"/wessex/absences/{reference}/{FirstSection}", ("then", "continue"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Post_OfAFormThatIsClosedMeanwhile_ShowsWhatWasTypedInTheWordsOfItsQuestions()
    {
        var reference = await GivenSupported();
        var visitor = await Portal.SignedInAs(Cast.Trainee);
        var address = $"/wessex/absences/{reference}/{LongSection}";
        var page = await visitor.Open(address);
        await Portal.Happens(reference, a => a.Withdraw("Not needed after all", Cast.Trainee.Actor, Portal.Clock.Now));

        var shown = await (await visitor.Send(page, address, (LongQuestion.Key, "Typed a moment too late"))).Html();

        shown.QuerySelectorAll("main dt, main dd").Select(e => e.TextContent.Trim()).ShouldContain(LongQuestion.Label);
        shown.Words("main").ShouldContain("Typed a moment too late");
    }

    [Fact]
    public async Task Get_BySomebodyWhoOnlyReads_IsNotFound()
    {
        var reference = await GivenAbsence();

        foreach (var member in new[] { Cast.Staff, Cast.ProgrammeDirector, Cast.Champion })
        {
            (await (await Portal.SignedInAs(member)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    /// <summary>An absence whose first section says that support is wanted, so that all others are asked.</summary>
    private async Task<string> GivenSupported()
    {
        var reference = await GivenAbsence();
        var address = $"/wessex/absences/{reference}/{FirstSection}";
        var visitor = await Portal.SignedInAs(Cast.Trainee);
        await visitor.Send(await visitor.Open(address), address, ("needsSupport", "yes"), ("then", "later"));
        return reference;
    }

    private Task<string?> StoredAnswer(string reference) => Portal.In("wessex", async db =>
    {
        var absence = await db.Absences.SingleAsync(a => a.Reference == reference);
        var section = LongSection.Split('/')[^1];
        var row = await db.Drafts.SingleOrDefaultAsync(d => d.AbsenceId == absence.Id && d.SectionKey == section);
        return Answers.Parse(row?.Answers).Text(LongQuestion.Key);
    });
}
