using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>The work of somebody who is away on the home page of who stands in, and what was signed in another's name.</summary>
public sealed class WorkForAnotherTests : IDisposable
{
    private const string Home = "/west-midlands/home";

    private readonly Portal _portal = new();

    private static Cast People => Cast.WestMidlands;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Deputy_OfATutor_FindsWhatNobodyNamedWillSign_AndOtherPeoplesFormsDoNotHideIt()
    {
        for (var i = 0; i < 51; i++)
        {
            await _portal.Given(People.Deanery, a => a.AwaitingSignOff(absence: a.Absence(A.Today.AddDays(60))));
        }

        var reference = await _portal.Given(People.Deanery, a => a.AwaitingSignOff(absence: a.Absence(A.Today.AddDays(90), supervised: false)));
        var mine = await _portal.Given(People.Deanery, SupervisedByTheTutor);
        var ola = await GivenDeputyOfTheTutor();

        var page = await ola.Open(Home);

        page.QuerySelectorAll("main a[aria-describedby^='to-sign-']").Select(a => a.GetAttribute("href")).ShouldBe([$"/west-midlands/absences/{reference}/forms/pre-absence/sign-off"]);
        page.QuerySelectorAll("main a[aria-describedby^='to-meet-'], main a[aria-describedby^='coming-up-']").Select(a => a.GetAttribute("href")!.Split('/')[3]).Distinct().ShouldBe([mine]);
        page.QuerySelectorAll("main a[aria-describedby^='for-0-']").Length.ShouldBe(50);
        page.Words("main").ShouldContain("There are more. Find absences");
    }

    [Fact]
    public async Task Deputy_OfASupervisorOfMany_IsToldThatThereAreMore_AndHomeCostsTheSame()
    {
        await _portal.GivenDeputy(People.Supervisor, People.OtherSupervisor.Id);
        var ola = await _portal.SignedInAs(People.OtherSupervisor);
        await _portal.Given(People.Deanery, OnHold);
        await ola.Open(Home);
        var one = await _portal.Commands.Of(() => ola.Open(Home));
        (await ola.Open(Home)).Words("main").ShouldNotContain("There are more");
        for (var i = 0; i < 50; i++)
        {
            await _portal.Given(People.Deanery, OnHold);
        }

        (await _portal.Commands.Of(() => ola.Open(Home))).ShouldBe(one);
        var words = (await ola.Open(Home)).Words("main");
        words.ShouldContain("There are more than 50.");
        words.ShouldNotContain("Find absences");
    }

    [Fact]
    public async Task SignedForms_OfBoth_ListWhatTheDeputySigned_AndSayByWhomAndForWhom()
    {
        var reference = await _portal.Given(People.Deanery, a =>
        {
            var (absence, revision) = a.AwaitingSignOff();
            a.SignOff(absence, "pre-absence", new Actor(ActorKind.Person, People.OtherSupervisor.Id, People.OtherSupervisor.Name, People.OtherSupervisor.Actor.Roles) { StandsInFor = [People.Supervisor.Actor] });
            return (absence, revision);
        });
        var own = await _portal.Given(People.Deanery, a => a.SignedOff());
        var withoutSupervisor = await _portal.Given(People.Deanery, a =>
        {
            var (absence, revision) = a.AwaitingSignOff(absence: a.Absence(supervised: false));
            a.SignOff(absence, "pre-absence", new Actor(ActorKind.Person, People.OtherSupervisor.Id, People.OtherSupervisor.Name, People.OtherSupervisor.Actor.Roles) { StandsInFor = [People.CollegeTutor.Actor] });
            return (absence, revision);
        });
        await _portal.GivenDeputy(People.Supervisor, People.OtherSupervisor.Id);
        var ola = await GivenDeputyOfTheTutor();

        (await Signed(People.Supervisor)).ShouldBe([(own, "Signed on 2 March 2026"), (reference, "Signed by Ola Demo-Berg in your name on 2 March 2026")], ignoreOrder: true);
        (await Signed(People.CollegeTutor)).ShouldBe([(withoutSupervisor, "Signed by Ola Demo-Berg in your name on 2 March 2026")]);
        (await Signed(People.OtherSupervisor)).ShouldBe([(reference, "Signed for Sam Demo-Okafor on 2 March 2026"), (withoutSupervisor, "Signed for Cal Demo-Tran on 2 March 2026")], ignoreOrder: true);
        (await ola.Open(Home)).QuerySelector("#done")!.TextContent.ShouldBe("Done (2)");

        await _portal.EndDeputies(People.CollegeTutor);
        (await Signed(People.OtherSupervisor)).Select(s => s.Reference).ShouldBe([reference], "they no longer know of the other");
    }

    private async Task<IReadOnlyList<(string Reference, string Hint)>> Signed(Member reader) =>
        [.. (await (await _portal.SignedInAs(reader)).Open("/west-midlands/signed-forms")).QuerySelectorAll("main .nhsuk-task-list a")
            .Select(a => (a.GetAttribute("href")!.Split('/')[3], a.Closest("li")!.QuerySelector(".nhsuk-task-list__hint")!.TextContent.Trim()))];

    private async Task<Visitor> GivenDeputyOfTheTutor()
    {
        await _portal.AlsoHolds(People.OtherSupervisor, Role.CollegeTutor);
        await _portal.GivenDeputy(People.CollegeTutor, People.OtherSupervisor.Id);
        return await _portal.SignedInAs(People.OtherSupervisor);
    }

    private static Absence SupervisedByTheTutor(A a)
    {
        var absence = a.Absence(A.Today.AddDays(95));
        absence.NameSupervisor(a.Cast.CollegeTutor.Id, a.Cast.CollegeTutor.Name, a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }

    private static (Absence, FormRevision) OnHold(A a) => a.OnHold();
}
