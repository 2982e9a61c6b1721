using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features;

namespace SuppoRTT.Web.Tests;

public sealed class LineOfTimeTests
{
    private static readonly A _wessex = A.Of("wessex");

    [Theory]
    [InlineData(1)]
    [InlineData(120)]
    [InlineData(3652)]
    public void Line_OfAnyLength_DrawsEverythingOnIt_AndNothingTooSmallToSee(int days)
    {
        var line = Line(_wessex.Absence(A.Today.AddDays(80), A.Today.AddDays(80 + days)));

        foreach (var entry in line.Entries)
        {
            var place = line.PlaceOf(entry)!.Value;
            place.At.ShouldBeInRange(0, 1000);
            (place.At + place.Length).ShouldBeInRange(0, 1000);
            place.Length.ShouldBeGreaterThanOrEqualTo(10);
        }

        (line.Away.At + line.Away.Length).ShouldBeLessThanOrEqualTo(1000);
        line.Now.At.ShouldBe(line.PlaceOf(line.Entries.Single(e => e.IsToday))!.Value.At);
    }

    [Fact]
    public void Line_WhileTheReturnIsNotKnown_SaysSoLast_AndIsAwayToItsEnd()
    {
        var line = Line(_wessex.AbsenceForAnother());

        line.Entries.SkipWhile(e => e.From is not null).Select(e => e.What).ShouldBe(["Expected first day back", "Planning your return form", "Return to training form"], ignoreOrder: true);
        line.PlaceOf(line.Entries[^1]).ShouldBeNull();
        (line.Away.At + line.Away.Length).ShouldBe(1000);
    }

    [Theory]
    [InlineData(91, "2 Mar 2026", "1 Jun 2026")]
    [InlineData(200, "Mar 2026", "Sept 2026")]
    public void Line_ThatIsShort_SaysItsEndsByTheDay(int days, string first, string last)
    {
        var line = new LineOfTime([new LineEntry("Today", A.Today), new LineEntry("Review", A.Today.AddDays(days))], A.Today, null, A.Today);

        (line.WordsOf(line.First), line.WordsOf(line.Last)).ShouldBe((first, last));
    }

    [Fact]
    public void Line_AfterTheReturn_ShowsTheDayOfIt_TheSupervisionAndTheReview()
    {
        var brief = AbsenceInBrief.Of(_wessex.Back());
        var reviewed = brief with { Supervision = new PlannedSupervision(null, A.Today.AddDays(20)), Standing = brief.Standing with { ReviewOn = A.Today.AddDays(21) } };

        var entries = LineOfTime.Of(reviewed, Deanery()).Entries;
        entries.Select(e => e.From).ShouldBeInOrder();
        entries.Select(e => e.What).ShouldBe(
            ["First day away", "Pre-absence form", "Planning your return form", "Back at work", "Return to training form", "Today", "Closer supervision ends", "Review"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(AbsenceStatus.Withdrawn)]
    [InlineData(AbsenceStatus.Declined)]
    [InlineData(AbsenceStatus.AwaitingDecision)]
    public void Line_OfAnAbsenceThatDoesNotGoOn_HasNoWindows(AbsenceStatus status)
    {
        var brief = AbsenceInBrief.Of(_wessex.Absence());

        LineOfTime.Of(brief with { Standing = brief.Standing with { Status = status } }, Deanery()).Entries.Select(e => e.What).ShouldBe(["Today", "First day away", "Expected first day back"]);
    }

    [Theory]
    [InlineData(FormStatus.NotStarted, "2026-03-16", "now")]
    [InlineData(FormStatus.NotStarted, "2026-03-01", null)]
    [InlineData(FormStatus.Draft, "2026-03-25", "not signed yet")]
    [InlineData(FormStatus.AwaitingSignOff, "2026-03-25", "waiting for sign-off")]
    [InlineData(FormStatus.SignedOff, "2026-03-25", "signed off")]
    public void Line_OfAForm_SaysHowItStands(FormStatus status, string today, string? note)
    {
        var brief = AbsenceInBrief.Of(_wessex.Absence());
        var forms = brief.Standing.Forms.Select(f => f.Stage == FormStage.BeforeAbsence ? f with { Status = status } : f).ToList();

        var line = LineOfTime.Of(brief with { Standing = brief.Standing with { Forms = forms } }, Deanery() with { Today = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture) });

        line.Entries.Single(e => e.What == "Pre-absence form").Note.ShouldBe(note);
    }

    [Theory]
    [InlineData("wessex", "Closer supervision")]
    [InlineData("west-midlands", "Enhanced supervision")]
    public void Line_OfSupervision_CallsItAsTheDeaneryDoes(string deanery, string name)
    {
        var a = A.Of(deanery);
        var brief = AbsenceInBrief.Of(a.Absence()) with { Supervision = new PlannedSupervision(A.Today.AddDays(500), A.Today.AddDays(520)) };

        LineOfTime.Of(brief, new DeaneryToday(a.Rules, a.Forms.ToDictionary(f => f.Key, f => f.Name), A.Today)).Entries.ShouldContain(e => e.What == name && e.IsSpan);
    }

    private static LineOfTime Line(Absence absence) => LineOfTime.Of(AbsenceInBrief.Of(absence), Deanery());

    private static DeaneryToday Deanery() => new(_wessex.Rules, _wessex.Forms.ToDictionary(f => f.Key, f => f.Name), A.Today);
}
