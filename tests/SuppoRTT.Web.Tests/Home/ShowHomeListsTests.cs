using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>The lists of the home page: of supervisors, of those who look after others, and of people who do both.</summary>
public static class ShowHomeListsTests
{
    private const string Lists = "main .nhsuk-task-list__item";

    private static Cast Wessex => Cast.Wessex;

    public sealed class OfASupervisor(Portal portal) : IClassFixture<Portal>
    {
        [Fact]
        public async Task Get_WithFormsToSignAndMeetingsToHold_ListsThemSoonestFirst_ThenWhatComesUp()
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

            page.QuerySelectorAll("main h2").Select(h => h.TextContent).ShouldBe(["Forms and meetings"]);
            page.QuerySelectorAll($"{Lists} a").Select(a => a.GetAttribute("href")).ShouldBe(
            [
                $"/wessex/absences/{sooner}/forms/pre-absence/sign-off", $"/wessex/absences/{later}/forms/pre-absence/sign-off",
                $"/wessex/absences/{meeting}/forms/pre-absence/propose-meeting",
                $"/wessex/absences/{quiet}",
            ]);
            page.Words("main").ShouldContain("Meeting on 6 March 2026");
        }

        [Fact]
        public async Task Get_WithoutAnybody_SaysWhatWillBeHere() =>
            (await (await portal.SignedInAs(Wessex.OtherSupervisor)).Open("/wessex/home")).Words("main").ShouldContain("Nobody has named you as the supervisor of an absence");
    }

    public sealed class OfASupervisorOfMany(Portal portal) : IClassFixture<Portal>
    {
        [Fact]
        public async Task Get_WithMoreThanAreLookedThrough_ListsWhatIsDueFirst()
        {
            for (var i = 0; i < 100; i++)
            {
                await portal.Given("wessex", a => a.Absence(A.Today.AddDays(300), A.Today.AddDays(600)));
            }

            var due = await portal.Given("wessex", a => a.AwaitingSignOff(absence: a.Absence(A.Today.AddDays(80))));
            await portal.In("wessex", db => db.Absences.Where(a => a.Reference == due).ExecuteUpdateAsync(s => s.SetProperty(a => a.Sequence, long.MaxValue)));

            (await (await portal.SignedInAs(Wessex.Supervisor)).Open("/wessex/home")).QuerySelector($"{Lists} a")!.GetAttribute("href")
                .ShouldBe($"/wessex/absences/{due}/forms/pre-absence/sign-off");
        }
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

    public sealed class OfStaff(Portal portal) : IClassFixture<Portal>
    {
        [Fact]
        public async Task Get_WithAbsencesThatAreLateOrHaveEnded_TellsThemApart()
        {
            var late = await portal.Given("wessex", a => a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-3)));
            var ended = await portal.Given("wessex", a =>
            {
                var absence = a.Absence();
                absence.Withdraw("Plans changed", a.Cast.Trainee.Actor, A.Morning);
                return absence;
            });
            var live = await portal.Given("wessex", a => a.Absence(A.Today.AddDays(200), A.Today.AddDays(400)));

            var page = await (await portal.SignedInAs(Wessex.Staff)).Open("/wessex/home");

            page.QuerySelectorAll("main h2, main h3").Select(h => h.TextContent).ShouldBe(["All absences", "Ended"]);
            var listed = page.QuerySelectorAll(Lists).Select(i => (i.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1], i.Words(".nhsuk-task-list__status"))).ToList();
            listed[..2].ShouldBe([(live, "Planned"), (late, "Overdue")], ignoreOrder: true);
            listed[2..].ShouldBe([(ended, "Withdrawn")]);
            page.Words(Lists).ShouldContain("Registered 2 March 2026");
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

            page.QuerySelectorAll("main h2").Select(h => h.TextContent).ShouldBe(["Forms and meetings", "All other absences"]);
            page.QuerySelectorAll($"{Lists} a").Select(a => a.GetAttribute("href")!.Split('/')[3]).ShouldBeUnique();
        }

        [Fact]
        public async Task Get_ByAChampionWhoRegisteredForAnother_ShowsItOnceAndSaysWhy()
        {
            var reference = await portal.Given("west-midlands", a => a.AbsenceForAnother(a.Cast.Champion));

            var page = await (await portal.SignedInAs(Cast.WestMidlands.Champion)).Open("/west-midlands/home");

            page.QuerySelector("main h2")!.TextContent.ShouldBe("Absences that I registered for others");
            page.QuerySelectorAll($"main a[href='/west-midlands/absences/{reference}']").Length.ShouldBe(1);
        }
    }
}
