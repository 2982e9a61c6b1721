using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Endorsing;

/// <summary>What somebody is to endorse, on one list; several of it at once, if they were opened.</summary>
public sealed class EndorseSeveralTests : IDisposable
{
    private const string Address = "/wessex/endorse-several";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_ShowsWhatWaitsForThem_TheSoonestFirst_WithTheReasons()
    {
        var later = await Signed(Stages.Programme with { DueDays = 20 });
        var sooner = await Signed(Stages.Programme with { DueDays = 3 });
        await Signed(Stages.Team);
        await _portal.GivenEndorsed();

        var page = await (await _portal.SignedInAs(Cast.ProgrammeDirector)).Open(Address);

        Listed(page).ShouldBe([sooner, later]);
        page.QuerySelectorAll("main .app-inbox li")[0].TextContent.ShouldContain("To be endorsed by 5 March 2026");
        page.QuerySelectorAll("main .app-inbox li li").Select(l => l.TextContent.Trim()).ShouldContain("First return to this trust: nobody there may know how it goes");
        Listed(await (await _portal.SignedInAs(Cast.CollegeTutor)).Open(Address)).ShouldBeEmpty();
        Listed(await (await _portal.SignedInAs(Cast.Staff)).Open(Address)).Count.ShouldBe(1);
        (await (await _portal.SignedInAs(Cast.Supervisor)).Get(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_EndorsesWhatWasOpened_AndNamesTheOthersWithWhyNot()
    {
        var (opened, unopened) = (await Signed(), await Signed());
        var visitor = await _portal.SignedInAs(Cast.ProgrammeDirector);
        await visitor.Read(Endorse(opened));
        var page = await visitor.Open(Address);

        var response = await Tick(visitor, page, All(page));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var answer = await response.Html();
        answer.Words(".nhsuk-card--warning").ShouldContain($"{Cast.Trainee.Name}, Pre-absence form: endorsed.");
        answer.Words(".nhsuk-card--warning").ShouldContain("Open this form and read it before you endorse it.");
        answer.QuerySelector($".nhsuk-card--warning a[href='{Endorse(unopened)}']").ShouldNotBeNull();
        (await StatusOf(opened), await StatusOf(unopened)).ShouldBe((FormStatus.SignedOff, FormStatus.AwaitingEndorsement));
        Listed(answer).ShouldBe([unopened]);
        (answer.QuerySelectorAll("input[name=Forms][checked]").Length, answer.QuerySelectorAll("input[name=Declaration][checked]").Length).ShouldBe((1, 0));
        answer.Words(".nhsuk-checkboxes__hint").ShouldBe("Not endorsed: Open this form and read it before you endorse it.");
    }

    [Fact]
    public async Task Post_OfSomeThatCannotBeEndorsed_KeepsTheirBoxesTicked_AndNoOthers()
    {
        var (opened, unopened, untouched) = (await Signed(), await Signed(), await Signed());
        var visitor = await _portal.SignedInAs(Cast.ProgrammeDirector);
        await visitor.Read(Endorse(opened));
        var page = await visitor.Open(Address);

        var answer = await (await Tick(visitor, page, All(page).Where(f => !f.StartsWith(untouched, StringComparison.Ordinal)))).Html();

        All(answer).Select(f => f.Split('/')[0]).ShouldBe([unopened, untouched], ignoreOrder: true);
        answer.QuerySelectorAll("input[name=Forms][checked]").Select(i => i.GetAttribute("value")!.Split('/')[0]).ShouldBe([unopened]);
    }

    [Fact]
    public async Task Post_OfAllThatWereOpened_EndorsesThem_AndTwiceEndorsesOnce()
    {
        var (one, other) = (await Signed(), await Signed());
        var visitor = await _portal.SignedInAs(Cast.ProgrammeDirector);
        await visitor.Read(Endorse(one));
        await visitor.Read(Endorse(other));
        var page = await visitor.Open(Address);

        var both = await Task.WhenAll(Tick(visitor, page, All(page)), Tick(visitor, page, All(page)));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect);
        foreach (var reference in new[] { one, other })
        {
            (await StatusOf(reference)).ShouldBe(FormStatus.SignedOff);
            (await _portal.Audit(reference)).Count(e => e == "FormEndorsed").ShouldBe(1);
        }

        (await visitor.Open(Address)).Words("main").ShouldContain("You endorsed 2 forms.");
    }

    [Fact]
    public async Task Post_OfWhatChangedSince_SaysWhatHappened_AndOfTheUnknownOnlyThatItIsNotThere()
    {
        var reference = await Signed();
        var visitor = await _portal.SignedInAs(Cast.ProgrammeDirector);
        await visitor.Read(Endorse(reference));
        var page = await visitor.Open(Address);
        await _portal.In("wessex", async db =>
        {
            (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Trainee.Actor, default))!.ReopenForm("pre-absence", 1, "One more thing", Cast.Trainee.Actor, A.Morning);
            await db.SaveChangesAsync();
        });
        var elsewhere = await _portal.Given("west-midlands", a => a.With(Stages.Programme).SignedOff());

        var answer = await (await Tick(visitor, page, [.. All(page), $"{elsewhere}/pre-absence/1/programme"])).Html();

        answer.Words(".nhsuk-card--warning").ShouldContain("This form is reopened, so it cannot be endorsed now.");
        answer.Words(".nhsuk-card--warning").ShouldContain("This form is not there for you to endorse any more.");
        answer.Source.Text.ShouldNotContain(elsewhere);
    }

    [Fact]
    public async Task Post_WithNothingTickedOrDeclared_AsksForIt()
    {
        await Signed();
        var visitor = await _portal.SignedInAs(Cast.ProgrammeDirector);
        var page = await visitor.Open(Address);

        var nothing = await visitor.Send(page, Address);
        var undeclared = await visitor.Post(Address, [.. Fields(page), .. All(page).Select(f => KeyValuePair.Create("Forms", f))]);

        nothing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await nothing.Html()).Errors().ShouldBe(["Tick the forms that you endorse", "Tick the box to say that you agree with the statement"]);
        (await undeclared.Html()).QuerySelectorAll("input[name=Forms][checked]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Get_OfWhatTheySignedThemselves_DoesNotListIt()
    {
        var signer = new Actor(ActorKind.Person, Cast.ProgrammeDirector.Id, Cast.ProgrammeDirector.Name, [new RoleHeld(Role.EducationalSupervisor), new RoleHeld(Role.TrainingProgrammeDirector)]);
        await _portal.Given("wessex", a =>
        {
            var absence = a.Absence(supervised: false);
            absence.NameSupervisor(signer.Id, signer.Name, Cast.Trainee.Actor, A.Morning);
            var (sent, revision) = a.With(Stages.Programme).AwaitingSignOff(absence: absence);
            a.With(Stages.Programme).SignOff(sent, "pre-absence", signer);
            return (sent, revision);
        });

        Listed(await (await _portal.SignedInAs(Cast.ProgrammeDirector)).Open(Address)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Home_OfWhoEndorses_ShowsTheFirst_AndLeadsToAll()
    {
        for (var i = 0; i < 6; i++)
        {
            await Signed();
        }

        var page = await (await _portal.SignedInAs(Cast.ProgrammeDirector)).Open("/wessex/home");

        page.QuerySelectorAll("main h2").Select(h => h.TextContent).ShouldContain("To endorse");
        page.QuerySelectorAll("main .app-inbox a[href$='/endorse']").Length.ShouldBe(5);
        page.QuerySelector($"main a[href='{Address}']")!.TextContent.ShouldBe("See all that you are to endorse");
        (await (await _portal.SignedInAs(Cast.Supervisor)).Open("/wessex/home")).Words("main").ShouldNotContain("To endorse");
    }

    private static string Endorse(string reference) => $"/wessex/absences/{reference}/forms/pre-absence/endorse";

    private static List<string> Listed(IParentNode page) => [.. page.QuerySelectorAll("main .app-inbox h3 a").Select(a => a.GetAttribute("href")!.Split('/')[3])];

    private static List<string> All(IParentNode page) => [.. page.QuerySelectorAll("input[name=Forms]").Select(i => i.GetAttribute("value")!)];

    private static IEnumerable<KeyValuePair<string, string>> Fields(IParentNode page) => Visitor.Fields(page.QuerySelectorAll<IHtmlFormElement>("main form").Single());

    private static Task<HttpResponseMessage> Tick(Visitor visitor, IParentNode page, IEnumerable<string> forms) =>
        visitor.Post(Address, [.. Fields(page), .. forms.Select(f => KeyValuePair.Create("Forms", f)), new("Declaration", "yes")]);

    private Task<string> Signed(ReviewStage? stage = null) => _portal.Given("wessex", a => a.With(stage ?? Stages.Programme).SignedOff());

    private async Task<FormStatus> StatusOf(string reference) => (await _portal.Saved(reference)).Form("pre-absence").Status;
}
