using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Lists;

/// <summary>A list goes on where it was when its page was shown, whatever became since of the one that was shown last.</summary>
public sealed class FindAbsencesPagesTests : IDisposable
{
    private const string Address = "/wessex/find-absences";
    private const int Many = 25;

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("", "day=")]
    [InlineData("?sort=ReturnDate", "day=")]
    [InlineData("?sort=Newest", "after=")]
    [InlineData("?sort=Name", "after=")]
    public async Task More_OnceTheLastOneStandsElsewhere_LosesNobody_AndSaysNoName(string sort, string says)
    {
        await Given(Many);
        var staff = await _portal.SignedInAs(Cast.Staff);
        var first = await staff.Open(Address + sort);
        await Move(Listed(first)[^1], 400);

        var next = Next(first)!;
        var second = await staff.Open(next);

        next.ShouldContain(says);
        next.ShouldNotContain("asha", Case.Insensitive);
        var seen = Listed(first).Concat(Listed(second)).Distinct().ToList();
        seen.Count.ShouldBe(Many);
    }

    [Fact]
    public async Task More_OfASearch_OnceTheLastOneStandsElsewhere_LosesNobody_AndKeepsTheFilter()
    {
        await Given(Many);
        var ended = await _portal.Given("wessex", a =>
        {
            var absence = a.Absence(A.Today.AddDays(200), A.Today.AddDays(500));
            absence.Withdraw("Plans changed", a.Cast.Trainee.Actor, A.Morning);
            return absence;
        });
        var staff = await _portal.SignedInAs(Cast.Staff);
        var first = await (await staff.Send(await staff.Open(Address + "?stage=Planned"), Address, ("Text", "asha"))).Html();
        await Move(Listed(first)[^1], 400);

        var more = first.QuerySelectorAll<IHtmlFormElement>("main form").Single(f => f.TextContent.Contains("More of them", StringComparison.Ordinal));
        var second = await (await staff.Post(Address, Visitor.Fields(more))).Html();

        var seen = Listed(first).Concat(Listed(second)).Distinct().ToList();
        (seen.Count, seen.Contains(ended)).ShouldBe((Many, false));
    }

    [Theory]
    [InlineData("?after=12")]
    [InlineData("?after=12&day=nonsense")]
    [InlineData("?sort=ReturnDate&after=12")]
    [InlineData("?sort=Name&after=12")]
    public async Task Get_WithAPositionThatNoPageMade_BeginsAtTheStart(string query)
    {
        await Given(2);

        Listed(await (await _portal.SignedInAs(Cast.Staff)).Open(Address + query)).Count.ShouldBe(2);
    }

    private static List<string> Listed(IHtmlDocument page) => [.. page.QuerySelectorAll("main .app-inbox h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    private static string? Next(IHtmlDocument page) => page.QuerySelector(".nhsuk-pagination__link--next")?.GetAttribute("href");

    private async Task Given(int count)
    {
        var a = await _portal.Make("wessex");
        await _portal.In("wessex", async db =>
        {
            db.AddRange(Enumerable.Range(0, count).Select(i => a.Absence(A.Today.AddDays(200 + i), A.Today.AddDays(500 + i))));
            await db.SaveChangesAsync();
        });
    }

    /// <summary>Its next day and the day of its return are later from now on.</summary>
    private Task Move(string reference, int days) => _portal.In("wessex", async db =>
    {
        var absence = (await db.WholeAbsence(reference, Cast.Trainee.Actor, default))!;
        var before = await db.AbsenceRows.AsNoTracking().SingleAsync(r => r.AbsenceId == absence.Id);
        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts.AddDays(days), absence.Period.ExpectedReturn!.Value.AddDays(days)), "Plans changed", Cast.Trainee.Actor, A.Morning);
        await db.SaveChangesAsync();
        var after = await db.AbsenceRows.AsNoTracking().SingleAsync(r => r.AbsenceId == absence.Id);
        (after.By > before.By, after.Back > before.Back).ShouldBe((true, true));
    });
}
