using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

public sealed class ShowHomeTests(Portal portal) : IClassFixture<Portal>
{
    private const string Lists = "main .nhsuk-task-list__item";

    private static Cast Wessex => Cast.Wessex;

    [Fact]
    public async Task Get_ByEachRole_ShowsWhatIsTheirs()
    {
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff());

        foreach (var member in new[] { Wessex.Trainee, Wessex.Supervisor, Wessex.ProgrammeDirector, Wessex.CollegeTutor, Wessex.Champion, Wessex.Staff })
        {
            (await Home(member)).QuerySelector($"main a[href^='/wessex/absences/{reference}']").ShouldNotBeNull(member.Name);
        }

        foreach (var member in new[] { Wessex.OtherTrainee, Wessex.OtherSupervisor })
        {
            (await Home(member)).QuerySelector("main a[href*='/absences/']").ShouldBeNull(member.Name);
        }
    }

    [Fact]
    public async Task Get_WithoutSignIn_AsksToSignIn() =>
        (await (await portal.Visitor()).Get("/wessex/home")).Headers.Location!.ToString().ShouldContain("/sign-in?returnTo=%2Fwessex%2Fhome");

    [Fact]
    public async Task Get_ByAMemberOfAnotherDeanery_IsNotFound() =>
        (await (await portal.SignedInAs(Cast.WestMidlands.Staff)).Get("/wessex/home")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<IDocument> Home(Member member) => await (await portal.SignedInAs(member)).Open($"/{member.Deanery}/home");

    public sealed class OfALateForm(Portal portal) : IClassFixture<Portal>
    {
        [Fact]
        public async Task Get_WithAFormWhoseDayHasPassed_SaysThatItCanStillBeDone_UnlessItIsSent()
        {
            var a = await portal.Make("wessex");
            var late = a.Absence();
            await portal.Given("wessex", late);
            portal.Clock.Now += TimeSpan.FromDays(30);

            (await Words()).ShouldContain("This day has passed: it can still be done");
            await portal.In("wessex", async db =>
            {
                var absence = (await Data.Absences.WholeAbsences.WholeAbsence(db, late.Reference, Wessex.Trainee.Actor, default))!;
                db.Add(a.Submit(absence, "pre-absence", a.AnswersFor(absence, "pre-absence")));
                await db.SaveChangesAsync();
            });
            (await Words()).ShouldContain("Waiting for sign-off");
            (await Words()).ShouldNotContain("This day has passed");

            async Task<string> Words() => (await (await portal.SignedInAs(Wessex.Trainee)).Open("/wessex/home")).Words("main");
        }
    }

    public sealed class OfATrainee(Portal portal) : IClassFixture<Portal>
    {
        [Fact]
        public async Task Get_WithAnAbsence_ShowsWhatIsNextThenTheFormsThenTheLineOfTime()
        {
            await portal.Given("wessex", a => a.Returned());

            var page = await (await portal.SignedInAs(Wessex.Trainee)).Open("/wessex/home");

            page.QuerySelectorAll("main h2, main h3").Select(h => h.TextContent).ShouldBe(["Your absence from 2 June 2026", "It is your turn", "Forms", "Line of time"]);
            page.QuerySelector(".app-next a.nhsuk-button")!.GetAttribute("href").ShouldEndWith("/forms/pre-absence");
            page.QuerySelectorAll(Lists).Length.ShouldBe(4);
            page.Words("main").ShouldContain("Returned for changes");
            page.QuerySelectorAll(".app-line__entry").Length.ShouldBe(6);
        }

        [Fact]
        public async Task Get_WithManyAbsences_ShowsThreeWholeAndListsTheRest()
        {
            var other = Wessex.OtherTrainee;
            for (var i = 0; i < 20; i++)
            {
                await portal.Given("wessex", a => OfAnother(a, other, i));
            }

            var page = await (await portal.SignedInAs(other)).Open("/wessex/home");

            page.QuerySelectorAll(".app-line").Length.ShouldBe(3);
            page.QuerySelectorAll("a[aria-describedby^='mine-']").Length.ShouldBe(17);
            page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        }

        private static Absence OfAnother(A a, Member other, int days)
        {
            var registration = new AbsenceRegistration(other.Id, other.Name, a.Cast.Post, true, a.Rules.AbsenceTypes[0].Code, new Approval(ApprovalState.NotNeeded), new AbsencePeriod(A.Today.AddDays(days), A.Today.AddDays(days + 200)));
            return Absence.Register(a.Deanery, Domain.Common.Reference.New(), registration, a.Forms, a.Rules, other.Actor, A.Morning.AddMinutes(days));
        }
    }
}
