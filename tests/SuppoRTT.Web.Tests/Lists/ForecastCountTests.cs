using System.Globalization;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Lists;

/// <summary>What the return forecast counts is what its links lead to, and what lies with whom is counted where it lies.</summary>
public sealed class ForecastCountTests : IDisposable
{
    private readonly Portal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Counts_EachOfThem_IsAsLongAsTheListBehindItsLink()
    {
        await _portal.Given("wessex", a => a.Back());
        await _portal.Given("wessex", a => a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(10)));
        await _portal.Given("wessex", a => a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(60)));
        await _portal.Given("wessex", a => a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-1)));
        await _portal.Given("wessex", OnHoldAndPassed);
        await _portal.Given("wessex", NotTakenOverAndPassed);
        await _portal.Given("wessex", a => a.AbsenceForAnother());

        foreach (var reader in new[] { Cast.Wessex.Staff, Cast.Wessex.CollegeTutor })
        {
            var visitor = await _portal.SignedInAs(reader);
            var page = await visitor.Open("/wessex/return-forecast");
            var months = page.QuerySelectorAll("main caption a, main td a").ToDictionary(a => a.GetAttribute("href")!, a => Number(a.FirstChild!.TextContent));
            var others = page.QuerySelectorAll("main li").Where(l => l.QuerySelector("a") is not null && l.TextContent.Contains("doctor", StringComparison.Ordinal)).ToDictionary(l => l.QuerySelector("a")!.GetAttribute("href")!, l => Number(l.TextContent));

            (months.Count, others.Count, others.Values.Max()).ShouldBe((4, 2, 3));
            foreach (var (address, count) in months.Concat(others))
            {
                Listed(await visitor.Open(address)).ShouldBe(count, address);
            }
        }
    }

    [Fact]
    public async Task Supervisors_AreCountedTheFormsThatWaitForThem_NotThoseOfOthers_NorOnHold()
    {
        await _portal.Given("west-midlands", a => a.AwaitingSignOff());
        await _portal.Given("west-midlands", a => a.OnHold());
        await _portal.Given("west-midlands", a =>
        {
            var absence = a.Absence();
            absence.NamePartner(a.Form("pre-absence"), a.MembershipOf(a.Cast.CollegeTutor), a.Cast.Trainee.Actor, A.Morning);
            return a.AwaitingSignOff("pre-absence", absence);
        });
        await _portal.Given("west-midlands", a =>
        {
            var absence = a.Absence(supervised: false);
            absence.NameSupervisor(a.Cast.CollegeTutor.Id, a.Cast.CollegeTutor.Name, a.Cast.Trainee.Actor, A.Morning);
            return absence;
        });

        var page = await (await _portal.SignedInAs(Cast.WestMidlands.Staff)).Open("/west-midlands/return-forecast");

        page.QuerySelectorAll("main table")[^1].QuerySelectorAll("tbody tr").Select(r => string.Join(": ", r.Children.Take(3).Select(c => c.ChildNodes.Skip(1).Select(n => n.TextContent.Trim()).First(t => t.Length > 0))))
            .ShouldBe([$"{Cast.WestMidlands.Supervisor.Name}: 3: 1", $"{Cast.WestMidlands.CollegeTutor.Name}: 1: 1"]);
    }

    private static int Listed(IHtmlDocument page) => page.QuerySelectorAll("main .app-inbox > li").Length;

    /// <summary>The first number of a text.</summary>
    private static int Number(string text) => int.Parse(text.Trim().Split(' ').First(w => int.TryParse(w, out _)), CultureInfo.InvariantCulture);

    private static Absence OnHoldAndPassed(A a)
    {
        var absence = a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-2));
        absence.PutOnHold(HeldAbsences.Reason, a.Cast.Staff.Actor, A.Morning);
        return absence;
    }

    private static Absence NotTakenOverAndPassed(A a)
    {
        var registration = new AbsenceRegistration(
            a.Cast.Trainee.Id, a.Cast.Trainee.Name, a.Cast.Post, Planned: false, a.Rules.AbsenceTypes[0].Code, new Approval(ApprovalState.NotNeeded), new AbsencePeriod(A.Today.AddMonths(-6), A.Today.AddDays(-3)));
        return Absence.Register(a.Deanery, Domain.Common.Reference.New(), registration, a.Forms, a.Rules, a.Cast.Supervisor.Actor, A.Morning);
    }
}
