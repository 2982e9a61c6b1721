using System.Globalization;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Deaneries;

public sealed class DeadlinesTests
{
    private static readonly DateOnly _starts = new(2027, 6, 1);
    private static readonly DateOnly _returns = new(2028, 2, 29);

    private static readonly IReadOnlyList<(string Name, KeyDates Dates)> _absences =
    [
        ("planned long before", new(Planned: true, new(2027, 1, 4), _starts, _returns, null)),
        ("planned, registered inside the window", new(Planned: true, new(2027, 3, 20), _starts, _returns, null)),
        ("planned, registered after the window", new(Planned: true, new(2027, 5, 10), _starts, _returns, null)),
        ("planned, return not known", new(Planned: true, new(2027, 1, 4), _starts, null, null)),
        ("planned, came back early", new(Planned: true, new(2027, 1, 4), _starts, _returns, new(2028, 1, 10))),
        ("planned, came back before the plan was due", new(Planned: true, new(2027, 1, 4), _starts, _returns, new(2027, 9, 6))),
        ("planned, came back late", new(Planned: true, new(2027, 1, 4), _starts, _returns, new(2028, 3, 14))),
        ("not planned, came back from an unknown return", new(Planned: false, new(2027, 6, 9), _starts, null, new(2027, 7, 5))),
        ("not planned, return not known", new(Planned: false, new(2027, 6, 9), _starts, null, null)),
        ("not planned, back in 6 weeks", new(Planned: false, new(2027, 6, 9), _starts, new(2027, 7, 21), null)),
    ];

    [Fact]
    public void Deadlines_OfWessex() => Table("wessex").ShouldBe(Lines("""
        planned long before
          pre-absence  9 Mar 2027 to 23 Mar 2027  10 to 12 weeks before the absence
          pre-return   23 Nov 2027 to 7 Dec 2027  About 12 weeks before the return
          post-return  29 Feb 2028 to 14 Mar 2028  On the return, within 2 weeks
        planned, registered inside the window
          pre-absence  20 Mar 2027 to 23 Mar 2027  10 to 12 weeks before the absence
          pre-return   23 Nov 2027 to 7 Dec 2027  About 12 weeks before the return
          post-return  29 Feb 2028 to 14 Mar 2028  On the return, within 2 weeks
        planned, registered after the window
          pre-absence  10 May 2027 to 17 May 2027  10 to 12 weeks before the absence
          pre-return   23 Nov 2027 to 7 Dec 2027  About 12 weeks before the return
          post-return  29 Feb 2028 to 14 Mar 2028  On the return, within 2 weeks
        planned, return not known
          pre-absence  9 Mar 2027 to 23 Mar 2027  10 to 12 weeks before the absence
          pre-return   no date yet  About 12 weeks before the return
          post-return  no date yet  On the return, within 2 weeks
        planned, came back early
          pre-absence  9 Mar 2027 to 23 Mar 2027  10 to 12 weeks before the absence
          pre-return   23 Nov 2027 to 7 Dec 2027  About 12 weeks before the return
          post-return  10 Jan 2028 to 24 Jan 2028  On the return, within 2 weeks
        planned, came back before the plan was due
          pre-absence  9 Mar 2027 to 23 Mar 2027  10 to 12 weeks before the absence
          pre-return   6 Sep 2027 to 13 Sep 2027  Within a week of the return, because it came before this was due
          post-return  6 Sep 2027 to 20 Sep 2027  On the return, within 2 weeks
        planned, came back late
          pre-absence  9 Mar 2027 to 23 Mar 2027  10 to 12 weeks before the absence
          pre-return   7 Dec 2027 to 21 Dec 2027  About 12 weeks before the return
          post-return  14 Mar 2028 to 28 Mar 2028  On the return, within 2 weeks
        not planned, came back from an unknown return
          pre-absence  9 Jun 2027 to 23 Jun 2027  As soon as things allow, if the absence was not planned
          pre-return   9 Jun 2027 to 12 Jul 2027  Within a week of the return, because it came before this was due
          post-return  5 Jul 2027 to 19 Jul 2027  On the return, within 2 weeks
        not planned, return not known
          pre-absence  9 Jun 2027 to 23 Jun 2027  As soon as things allow, if the absence was not planned
          pre-return   no date yet  About 12 weeks before the return
          post-return  no date yet  On the return, within 2 weeks
        not planned, back in 6 weeks
          pre-absence  9 Jun 2027 to 23 Jun 2027  As soon as things allow, if the absence was not planned
          pre-return   9 Jun 2027 to 16 Jun 2027  About 12 weeks before the return
          post-return  21 Jul 2027 to 4 Aug 2027  On the return, within 2 weeks
        """));

    [Fact]
    public void Deadlines_OfWestMidlands() => Table("west-midlands").ShouldBe(Lines("""
        planned long before
          pre-absence  9 Feb 2027 to 2 Mar 2027  About 3 months before the absence
          pre-return   9 Nov 2027 to 30 Nov 2027  About 3 months before the return, or else at the earliest opportunity
          post-return  7 Mar 2028 to 14 Mar 2028  About 2 weeks after the return
        planned, registered inside the window
          pre-absence  20 Mar 2027 to 27 Mar 2027  About 3 months before the absence
          pre-return   9 Nov 2027 to 30 Nov 2027  About 3 months before the return, or else at the earliest opportunity
          post-return  7 Mar 2028 to 14 Mar 2028  About 2 weeks after the return
        planned, registered after the window
          pre-absence  10 May 2027 to 17 May 2027  About 3 months before the absence
          pre-return   9 Nov 2027 to 30 Nov 2027  About 3 months before the return, or else at the earliest opportunity
          post-return  7 Mar 2028 to 14 Mar 2028  About 2 weeks after the return
        planned, return not known
          pre-absence  9 Feb 2027 to 2 Mar 2027  About 3 months before the absence
          pre-return   no date yet  About 3 months before the return, or else at the earliest opportunity
          post-return  no date yet  About 2 weeks after the return
        planned, came back early
          pre-absence  9 Feb 2027 to 2 Mar 2027  About 3 months before the absence
          pre-return   9 Nov 2027 to 30 Nov 2027  About 3 months before the return, or else at the earliest opportunity
          post-return  17 Jan 2028 to 24 Jan 2028  About 2 weeks after the return
        planned, came back before the plan was due
          pre-absence  9 Feb 2027 to 2 Mar 2027  About 3 months before the absence
          pre-return   6 Sep 2027 to 13 Sep 2027  Within a week of the return, because it came before this was due
          post-return  13 Sep 2027 to 20 Sep 2027  About 2 weeks after the return
        planned, came back late
          pre-absence  9 Feb 2027 to 2 Mar 2027  About 3 months before the absence
          pre-return   23 Nov 2027 to 14 Dec 2027  About 3 months before the return, or else at the earliest opportunity
          post-return  21 Mar 2028 to 28 Mar 2028  About 2 weeks after the return
        not planned, came back from an unknown return
          pre-absence  9 Jun 2027 to 23 Jun 2027  At the earliest opportunity, if the absence was not planned
          pre-return   9 Jun 2027 to 12 Jul 2027  Within a week of the return, because it came before this was due
          post-return  12 Jul 2027 to 19 Jul 2027  About 2 weeks after the return
        not planned, return not known
          pre-absence  9 Jun 2027 to 23 Jun 2027  At the earliest opportunity, if the absence was not planned
          pre-return   no date yet  About 3 months before the return, or else at the earliest opportunity
          post-return  no date yet  About 2 weeks after the return
        not planned, back in 6 weeks
          pre-absence  9 Jun 2027 to 23 Jun 2027  At the earliest opportunity, if the absence was not planned
          pre-return   9 Jun 2027 to 16 Jun 2027  About 3 months before the return, or else at the earliest opportunity
          post-return  28 Jul 2027 to 4 Aug 2027  About 2 weeks after the return
        """));

    [Fact]
    public void Deadline_IsOverdue_FromTheDayAfter()
    {
        var deadline = new Deadline("pre-return", new(2027, 3, 1), new(2027, 3, 15), "");

        (deadline.IsOpen(new(2027, 2, 28)), deadline.IsOpen(new(2027, 3, 1))).ShouldBe((false, true));
        (deadline.IsOverdue(new(2027, 3, 15)), deadline.IsOverdue(new(2027, 3, 16))).ShouldBe((false, true));
        (deadline with { Due = null }).IsOverdue(new(2099, 1, 1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2027-06-01", "2027-08-31", true)]
    [InlineData("2027-06-01", "2027-09-01", false)]
    [InlineData("2027-11-30", "2028-02-28", true)]
    [InlineData("2027-11-30", "2028-02-29", false)]
    [InlineData("2027-06-01", null, false)]
    public void Threshold_IsCalendarMonths(string starts, string? returns, bool isBelow)
    {
        var threshold = DefinitionSet.Read(DefinitionFiles.Shipped).Deaneries[0].Rules.Threshold;

        threshold.IsBelow(DateOnly.Parse(starts, CultureInfo.InvariantCulture), returns is null ? null : DateOnly.Parse(returns, CultureInfo.InvariantCulture)).ShouldBe(isBelow);
    }

    private static string Table(string deanery)
    {
        var rules = DefinitionSet.Read(DefinitionFiles.Shipped).Deaneries.Single(d => d.Rules.Slug == deanery).Rules;
        return string.Join('\n', _absences.SelectMany(a => Deadlines.For(a.Dates, rules).Select(d => $"  {d.Form,-12} {Dates(d)}  {d.Rule}").Prepend(a.Name)));
    }

    private static string Dates(Deadline d) => d.Due is null ? "no date yet" : string.Create(CultureInfo.InvariantCulture, $"{d.Opens:d MMM yyyy} to {d.Due:d MMM yyyy}");

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
