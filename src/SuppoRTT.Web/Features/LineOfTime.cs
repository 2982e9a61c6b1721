using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features;

/// <summary>Something on the line of time: a day, or a span from its first to its last day.</summary>
/// <param name="What">What it is.</param>
/// <param name="From">Its day, or its first; null while it is not known.</param>
/// <param name="To">The last day of a span; null for a day.</param>
/// <param name="Note">How it stands, in a word or two.</param>
public sealed record LineEntry(string What, DateOnly? From, DateOnly? To = null, string? Note = null)
{
    public bool IsToday { get; init; }

    public bool IsSpan => To > From;
}

/// <summary>Where something lies on the line, in thousandths of its length.</summary>
public readonly record struct Stretch(int At, int Length);

/// <summary>The absence along the calendar: start, today, the window of each form while it goes on, return and review, in the order of their days. What is not known yet comes last.</summary>
public sealed record LineOfTime(IReadOnlyList<LineEntry> Entries, DateOnly Starts, DateOnly? Back, DateOnly Today)
{
    private const int Length = 1000;
    private const int Margin = 25;
    private const int Least = 10;
    private const int ShortInDays = 92;

    public static LineOfTime Of(AbsenceInBrief absence, DeaneryToday deanery)
    {
        var (dates, standing, today) = (absence.Dates, absence.Standing, deanery.Today);
        LineEntry?[] days =
        [
            new("Today", today) { IsToday = true },
            new("First day away", dates.Starts),
            dates.ReturnedOn is { } back ? new("Back at work", back) : new("Expected first day back", dates.ExpectedReturn),
            Supervision(absence.Supervision, Sentence.Start(deanery.Rules.Entitlements.SupervisionName)),
            absence.OnHoldSince is { } since && standing.Status == AbsenceStatus.OnHold ? new("On hold", since, today) : null,
            standing.ReviewOn is { } review ? new("Review", review) : null,
        ];
        var windows = Deadlines.For(dates, deanery.Rules).Where(_ => standing.Status is AbsenceStatus.Open or AbsenceStatus.OnHold or AbsenceStatus.Closed)
            .Select(d => new LineEntry(deanery.FormNames[d.Form], d.Opens ?? d.Due, d.Due, Note(standing.Form(d.Form), d, today)));
        var entries = days.OfType<LineEntry>().Concat(windows).OrderBy(e => e.From ?? DateOnly.MaxValue).ThenBy(e => e.IsToday);
        return new LineOfTime([.. entries], dates.Starts, dates.ReturnedOn ?? dates.ExpectedReturn, today);
    }

    /// <summary>Where an entry is drawn; null if it has no day.</summary>
    public Stretch? PlaceOf(LineEntry entry) => entry.From is { } from ? Between(from, entry.To ?? from) : null;

    /// <summary>The time away; to the end of the line while the return is not known.</summary>
    public Stretch Away => Back is { } back ? Between(Starts, back) : new Stretch(Position(Starts), Length - Position(Starts));

    public Stretch Now => Between(Today, Today);

    /// <summary>What is written at an end: its month, or its day where the line is too short for that.</summary>
    public string WordsOf(DateOnly end) => Last.DayNumber - First.DayNumber < ShortInDays ? DayWords.Brief(end) : DayWords.Month(end);

    public DateOnly First => Days.Min();

    public DateOnly Last => Days.Max();

    private IEnumerable<DateOnly> Days => Entries.SelectMany(e => new[] { e.From, e.To }).OfType<DateOnly>();

    private Stretch Between(DateOnly from, DateOnly to) => new(Position(from), Math.Max(Least, Position(to) - Position(from)));

    private int Position(DateOnly day)
    {
        var days = Math.Max(1, Last.DayNumber - First.DayNumber);
        return Margin + (int)((long)(day.DayNumber - First.DayNumber) * (Length - (2 * Margin)) / days);
    }

    private static LineEntry? Supervision(PlannedSupervision planned, string name) => planned switch
    {
        { Starts: { } from } => new(name, from, planned.Ends),
        { Ends: { } until } => new($"{name} ends", until),
        _ => null,
    };

    private static string? Note(FormStanding? form, Deadline deadline, DateOnly today) => (form?.Status, deadline) switch
    {
        (FormStatus.SignedOff, _) => "signed off",
        (FormStatus.AwaitingEndorsement, _) => "waiting to be endorsed",
        (FormStatus.AwaitingSignOff, _) => "waiting for sign-off",
        (_, { Due: { } due }) when due < today => "not signed yet",
        (_, { Due: not null }) when deadline.IsOpen(today) => "now",
        _ => null,
    };
}
