using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>A supervisor's work on their home page: to sign, to meet, coming up, done.</summary>
public sealed class WorklistTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_WithSomeOfEach_CountsThem_AndSaysWhatIsAskedByWhenAndHowLongItTakes()
    {
        var signing = await _portal.Given("wessex", a => a.AwaitingSignOff(absence: a.Absence(A.Today.AddDays(80))));
        var meeting = await _portal.Given("wessex", a => Proposed(a, A.Morning.AddDays(4)));
        var quiet = await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(200), A.Today.AddDays(400)));
        var done = await _portal.Given("wessex", a => a.SignedOff());

        var page = await Home();

        page.QuerySelectorAll("main .app-counts a").Select(Words).ShouldBe(["1 To sign", "1 To meet", "2 Coming up", "1 Done"]);
        page.QuerySelectorAll("main .app-counts a").Select(a => page.QuerySelector(a.GetAttribute("href")!)!.TextContent).ShouldBe(["To sign (1)", "To meet (1)", "Coming up (2)", "Done (1)"]);
        Rows(page, "to-sign").ShouldBe([($"/wessex/absences/{signing}/forms/pre-absence/sign-off", "Asha Demo-Rao: sign off “Pre-absence form”", "Read the form, and sign it or return it. By 12 March 2026. About 5 minutes", "To sign")]);
        Rows(page, "to-meet").ShouldBe([($"/wessex/absences/{meeting}/forms/pre-absence/propose-meeting", "Asha Demo-Rao: meet about “Pre-absence form”", "Meeting on 6 March 2026. About 30 minutes", "To meet")]);
        Rows(page, "coming-up")[0].ShouldBe(($"/wessex/absences/{quiet}", "Asha Demo-Rao: “Pre-absence form”", "To meet and to sign. By 10 July 2026. About 35 minutes", "From 26 Jun 2026"));
        Rows(page, "done").ShouldBe([($"/wessex/absences/{done}/forms/pre-absence/revisions/1", "Asha Demo-Rao: “Pre-absence form”", "Signed on 2 March 2026", "Signed off")]);
    }

    [Fact]
    public async Task Get_WhileItIsWithTheDoctor_SaysSo_UnderComingUp()
    {
        await _portal.Given("wessex", a => a.Returned());
        var met = await _portal.Given("wessex", a =>
        {
            var absence = a.Absence(A.Today.AddDays(82));
            absence.RecordMeeting("pre-absence", A.Met, a.Cast.Supervisor.Actor, A.Morning);
            return absence;
        });

        var rows = Rows(await Home(), "coming-up");

        rows.Count.ShouldBe(2);
        rows.ShouldContain(r => r.Hint.StartsWith("It was returned for changes. It comes to you when the doctor has sent it again. By ", StringComparison.Ordinal) && r.Status == "With the doctor");
        rows.Single(r => r.Address.Contains(met, StringComparison.Ordinal)).Hint.ShouldBe("You have met. It comes to you when the doctor has sent it. By 14 March 2026. About 5 minutes");
    }

    [Fact]
    public async Task Get_OnTheDayOfAMeetingAndAfter_AsksToRecordIt()
    {
        var reference = await _portal.Given("wessex", a => Proposed(a, A.Morning.AddDays(4)));

        _portal.Clock.Now = A.Morning.AddDays(4);
        Rows(await Home(), "to-meet").ShouldBe([($"/wessex/absences/{reference}/forms/pre-absence/record-meeting", "Asha Demo-Rao: meet about “Pre-absence form”", "You meet today. About 30 minutes. Record it afterwards", "To meet")]);
        _portal.Clock.Now = A.Morning.AddDays(5);
        Rows(await Home(), "to-meet").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Hint.ShouldBe("You were to meet on 6 March 2026. Record the meeting once it took place: that takes a minute"), r => r.Status.ShouldBe("Overdue"));
    }

    [Fact]
    public async Task Get_WithNothingToDo_SaysSoOfEachGroup()
    {
        await _portal.Given("wessex", a =>
        {
            var absence = a.Absence();
            absence.Withdraw("Plans changed", a.Cast.Trainee.Actor, A.Morning);
            return absence;
        });

        var words = (await Home()).Words("main");

        foreach (var none in new[] { "No form waits for your signature.", "There is no meeting to arrange or to hold.", "Nothing else is coming up that is known now.", "You have not signed a form here yet." })
        {
            words.ShouldContain(none);
        }
    }

    [Fact]
    public async Task Get_ByWhoSupervisesAndLooksAfterOthers_ShowsNoAddressTwice()
    {
        await Grant(Role.TrainingProgrammeDirector);
        await Grant(Role.DeaneryStaff);
        await _portal.Given("wessex", a => a.AwaitingSignOff());
        await _portal.Given("wessex", a => a.AwaitingSignOff(absence: a.Absence(supervised: false)));
        await _portal.Given("wessex", a => a.SignedOff());
        await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(200), A.Today.AddDays(400)));

        (await Home()).QuerySelectorAll("main .nhsuk-task-list a").Select(a => a.GetAttribute("href")).ShouldBeUnique();
    }

    [Fact]
    public async Task Get_OfTheFormOfADoctorWithoutASupervisor_ListsTheAbsenceOnlyThere()
    {
        var reference = await _portal.Given("west-midlands", a => a.AwaitingSignOff(absence: a.Absence(supervised: false)));

        var page = await (await _portal.SignedInAs(Cast.WestMidlands.CollegeTutor)).Open("/west-midlands/home");

        page.QuerySelectorAll($"main .nhsuk-task-list a[href*='{reference}']").Select(a => a.GetAttribute("href")).ShouldBe([$"/west-midlands/absences/{reference}/forms/pre-absence/sign-off"]);
    }

    private static Absence Proposed(A a, DateTimeOffset at)
    {
        var absence = a.Absence(A.Today.AddDays(82));
        absence.ProposeMeeting("pre-absence", at, "Room 2", a.Cast.Supervisor.Actor, A.Morning);
        return absence;
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<(string Address, string Heading, string Hint, string Status)> Rows(IParentNode page, string group) =>
        [.. page.QuerySelectorAll($"main a[aria-describedby^='{group}-']").Select(a => a.Closest("li")!).Select(li =>
            (li.QuerySelector("a")!.GetAttribute("href")!, Words(li.QuerySelector("a")!), Words(li.QuerySelector(".nhsuk-task-list__hint")!), Words(li.QuerySelector(".nhsuk-task-list__status")!)))];

    private async Task<IDocument> Home() => await (await _portal.SignedInAs(Cast.Supervisor)).Open("/wessex/home");

    private Task Grant(Role role) => _portal.In("wessex", async db =>
    {
        db.Memberships.Single(m => m.PersonId == Cast.Supervisor.Id).Grant(role, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning);
        await db.SaveChangesAsync();
    });
}
