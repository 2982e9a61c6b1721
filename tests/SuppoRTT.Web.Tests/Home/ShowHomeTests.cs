using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
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

    public sealed class OfASupervisor(Portal portal) : IClassFixture<Portal>
    {
        [Fact]
        public async Task Get_WithFormsToSignAndMeetingsToHold_ListsThemSoonestFirst_ThenTheRest()
        {
            var later = await portal.Given("wessex", a => a.AwaitingSignOff(absence: a.Absence(A.Today.AddDays(90))));
            var sooner = await portal.Given("wessex", a => a.AwaitingSignOff(absence: a.Absence(A.Today.AddDays(80))));
            var meeting = await portal.Given("wessex", a =>
            {
                var absence = a.Absence(A.Today.AddDays(82));
                absence.ProposeMeeting("pre-absence", A.Morning.AddDays(4), "Room 2", a.Cast.Supervisor.Actor, A.Morning);
                return absence;
            });
            var quiet = await portal.Given("wessex", a => a.Absence(A.Today.AddDays(200), A.Today.AddDays(400)));

            var page = await (await portal.SignedInAs(Wessex.Supervisor)).Open("/wessex/home");

            page.QuerySelectorAll("main h2").Select(h => h.TextContent).ShouldBe(["For you to do", "Other doctors I supervise"]);
            page.QuerySelectorAll($"{Lists} a").Select(a => a.GetAttribute("href")).ShouldBe(
            [
                $"/wessex/absences/{meeting}/forms/pre-absence/propose-meeting", $"/wessex/absences/{sooner}/forms/pre-absence/sign-off",
                $"/wessex/absences/{later}/forms/pre-absence/sign-off", $"/wessex/absences/{quiet}",
            ]);
            page.Words("main").ShouldContain("Meeting on 6 March 2026");
        }

        [Fact]
        public async Task Get_WithoutAnybody_SaysWhatWillBeHere() =>
            (await (await portal.SignedInAs(Wessex.OtherSupervisor)).Open("/wessex/home")).Words("main").ShouldContain("Nobody has named you as the supervisor of an absence");
    }

    public sealed class OfThoseWhoLookAfterOthers(Portal portal) : IClassFixture<Portal>
    {
        [Fact]
        public async Task Get_ByStaff_ShowsDecisionsFirst_TheLongestWaitingOnTop()
        {
            var second = await portal.Given("west-midlands", a => a.AwaitingDecision());
            var first = await portal.Given("west-midlands", a => a.AwaitingDecision(at: A.Morning.AddDays(-2)));

            var page = await (await portal.SignedInAs(Cast.WestMidlands.Staff)).Open("/west-midlands/home");

            page.QuerySelector("main h2")!.TextContent.ShouldBe("Waiting for your decision");
            page.QuerySelectorAll("a[href$='/decide']").Select(a => a.GetAttribute("href")!.Split('/')[3]).ShouldBe([first, second]);
            page.QuerySelectorAll($"main a[href*='{first}']").Length.ShouldBe(1);
            (await (await portal.SignedInAs(Cast.WestMidlands.ProgrammeDirector)).Open("/west-midlands/home")).QuerySelector("a[href$='/decide']").ShouldBeNull();
        }

        [Fact]
        public async Task Get_ByATutorWhoMaySign_OffersTheFormsOfDoctorsWithoutASupervisor()
        {
            var without = await portal.Given("west-midlands", a => a.AwaitingSignOff(absence: a.Absence(supervised: false)));
            var with = await portal.Given("west-midlands", a => a.AwaitingSignOff());

            var page = await (await portal.SignedInAs(Cast.WestMidlands.CollegeTutor)).Open("/west-midlands/home");

            page.QuerySelectorAll("a[href$='/sign-off']").Select(a => a.GetAttribute("href")!.Split('/')[3]).ShouldBe([without]);
            page.QuerySelector($"main a[href='/west-midlands/absences/{with}']").ShouldNotBeNull();
        }

        [Fact]
        public async Task Get_WithMoreThanAPage_LeadsToTheOlder_AndEachIsListedOnce()
        {
            for (var i = 0; i < 45; i++)
            {
                await portal.Given("wessex", a => a.Absence());
            }

            var staff = await portal.SignedInAs(Wessex.Staff);
            var seen = new List<string?>();
            for (var address = "/wessex/home"; address is not null;)
            {
                var page = await staff.Open(address);
                seen.AddRange(page.QuerySelectorAll($"{Lists} a").Select(a => a.GetAttribute("href")));
                address = page.QuerySelector(".nhsuk-pagination a")?.GetAttribute("href");
            }

            seen.Count.ShouldBe(45);
            (await staff.Open("/wessex/home?before=1")).Words("main").ShouldContain("There is no absence to show");
            seen.ShouldBeUnique();
        }
    }

    public sealed class OfManyRoles(Portal portal) : IClassFixture<Portal>
    {
        [Fact]
        public async Task Get_ByASupervisorWhoWorksForTheDeanery_ShowsEachAbsenceOnce()
        {
            await portal.In("wessex", async db =>
            {
                var membership = db.Memberships.Single(m => m.PersonId == Wessex.Supervisor.Id);
                membership.Grant(Role.DeaneryStaff, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning);
                await db.SaveChangesAsync();
            });
            await portal.Given("wessex", a => a.AwaitingSignOff());
            await portal.Given("wessex", a => a.Absence(A.Today.AddDays(200), A.Today.AddDays(400)));
            await portal.Given("wessex", a => a.Absence(supervised: false));

            var page = await (await portal.SignedInAs(Wessex.Supervisor)).Open("/wessex/home");

            page.QuerySelectorAll("main h2").Select(h => h.TextContent).ShouldBe(["For you to do", "Other doctors I supervise", "All other absences"]);
            page.QuerySelectorAll($"{Lists} a").Select(a => a.GetAttribute("href")!.Split('/')[3]).ShouldBeUnique();
        }
    }

    public sealed class AskedOften(Portal portal) : IClassFixture<Portal>
    {
        [Fact]
        public async Task Get_WithSixtyAbsences_AsksTheDatabaseAsOftenAsWithThree()
        {
            var readers = new List<Visitor>();
            foreach (var member in new[] { Wessex.Trainee, Wessex.Supervisor, Wessex.ProgrammeDirector, Wessex.Staff })
            {
                readers.Add(await portal.SignedInAs(member));
            }

            await AddAbsences(3);
            var few = await Count(readers);
            await AddAbsences(57);

            (await Count(readers)).ShouldBe(few);
            few.ShouldAllBe(n => n <= 20);
        }

        private async Task AddAbsences(int number)
        {
            var a = await portal.Make("wessex");
            for (var i = 0; i < number; i++)
            {
                var (absence, revision) = (i % 3) switch
                {
                    0 => (a.Absence(A.Today.AddDays(200 + i), A.Today.AddDays(400 + i)), null),
                    1 => (a.Absence(A.Today.AddDays(75 + i)), null),
                    _ => a.AwaitingSignOff(),
                };
                await portal.Given("wessex", absence, revision);
            }
        }

        private async Task<List<int>> Count(IEnumerable<Visitor> readers)
        {
            var counts = new List<int>();
            foreach (var reader in readers)
            {
                await reader.Open("/wessex/home");
                counts.Add(await portal.Commands.Of(() => reader.Open("/wessex/home")));
            }

            return counts;
        }
    }
}
