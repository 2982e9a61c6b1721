using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>The dates of an absence from which deadlines are counted.</summary>
public sealed record KeyDates(bool Planned, DateOnly Registered, DateOnly Starts, DateOnly? ExpectedReturn, DateOnly? ReturnedOn)
{
    /// <summary>The code of the type of absence: some have windows of their own. Null while it is not known.</summary>
    public string? TypeCode { get; init; }

    public DateOnly? Of(Anchor anchor) => anchor switch
    {
        Anchor.Registered => Registered,
        Anchor.Starts => Starts,
        Anchor.ExpectedReturn => ReturnedOn > ExpectedReturn ? ReturnedOn : ExpectedReturn ?? ReturnedOn,
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
    /// <summary>Days to do what was already due when the absence was registered. Ours: regions say only that it is done as soon as it can be.</summary>
    public const int DaysIfLate = 7;

    /// <summary>What is said of a form before the return of somebody who came back before it was due.</summary>
    public const string RuleIfBack = "Within a week of the return, because it came before this was due";

    public static IReadOnlyList<Deadline> For(KeyDates dates, DeaneryRules rules) => [.. rules.Windows.Select(w => For(dates, w))];

    /// <summary>Whether it was registered too late for this window: by the deanery's rule the form was due on that day, or before.</summary>
    public static bool IsShortNotice(KeyDates dates, FormWindow window) => window.For(dates) is { Anchor: not Anchor.Registered } rule
        && dates is { ReturnedOn: null } && dates.Of(rule.Anchor)?.AddDays(7 * rule.DueWeeks) <= dates.Registered;

    public static Deadline For(KeyDates dates, FormWindow window)
    {
        var rule = window.For(dates);
        if (dates.Of(rule.Anchor) is not { } anchor)
        {
            return new Deadline(window.Form, null, null, rule.Rule);
        }

        // Nothing can have been due before it was registered, and nobody is late on the day after.
        var opens = rule.OpensWeeks is { } weeks ? Days.Later(anchor.AddDays(7 * weeks), dates.Registered) : dates.Registered;
        var due = anchor.AddDays(7 * rule.DueWeeks);
        if (rule.Anchor == Anchor.ExpectedReturn && dates.ReturnedOn is { } back && (dates.ExpectedReturn is null || due > back))
        {
            (opens, due, rule) = (Days.Later(opens < back ? opens : back, dates.Registered), back.AddDays(DaysIfLate), rule with { Rule = RuleIfBack });
        }

        return new Deadline(window.Form, opens, due <= dates.Registered ? dates.Registered.AddDays(DaysIfLate) : due, rule.Rule);
    }
}
