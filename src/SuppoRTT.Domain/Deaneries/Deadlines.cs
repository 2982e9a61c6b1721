using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>The dates of an absence from which deadlines are counted.</summary>
public sealed record KeyDates(bool Planned, DateOnly Registered, DateOnly Starts, DateOnly? ExpectedReturn, DateOnly? ReturnedOn)
{
    public DateOnly? Of(Anchor anchor) => anchor switch
    {
        Anchor.Registered => Registered,
        Anchor.Starts => Starts,
        Anchor.ExpectedReturn => ReturnedOn ?? ExpectedReturn,
        Anchor.ReturnedOn => ReturnedOn ?? ExpectedReturn,
    };
}

/// <summary>When one form may be begun and by when it is to be signed; without dates while the return is not known. Says which rule gave it.</summary>
public sealed record Deadline(string Form, DateOnly? Opens, DateOnly? Due, string Rule)
{
    public bool IsOverdue(DateOnly today) => Due < today;

    public bool IsOpen(DateOnly today) => Opens is null || Opens <= today;
}

/// <summary>What is due when: a pure function of the absence's dates and the deanery's windows.</summary>
public static class Deadlines
{
    public static IReadOnlyList<Deadline> For(KeyDates dates, DeaneryRules rules) => [.. rules.Windows.Select(w => For(dates, w))];

    public static Deadline For(KeyDates dates, FormWindow window)
    {
        var rule = window.For(dates.Planned);
        if (dates.Of(rule.Anchor) is not { } anchor)
        {
            return new Deadline(window.Form, null, null, rule.Rule);
        }

        // Registered inside the window, nothing can have been due before.
        var opens = rule.OpensWeeks is { } weeks ? Days.Later(anchor.AddDays(7 * weeks), dates.Registered) : dates.Registered;
        var due = Days.Later(anchor.AddDays(7 * rule.DueWeeks), dates.Registered);
        return new Deadline(window.Form, opens, due, rule.Rule);
    }
}
