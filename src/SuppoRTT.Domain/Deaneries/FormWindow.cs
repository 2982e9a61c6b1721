namespace SuppoRTT.Domain.Deaneries;

/// <summary>The date from which a window is counted.</summary>
public enum Anchor
{
    Registered,
    Starts,
    ExpectedReturn,
    ReturnedOn,
}

/// <summary>When one form is to be done: opens and due in weeks from an anchor, negative before it. An unplanned absence may have its own.</summary>
public sealed record FormWindow
{
    /// <summary>The key of the form.</summary>
    public required string Form { get; init; }

    public required WindowRule Planned { get; init; }

    public WindowRule? Unplanned { get; init; }

    /// <summary>Absences of one type or length that have a window of their own; the first that fits counts.</summary>
    public IReadOnlyList<WindowOverride> Overrides { get; init; } = [];

    public WindowRule For(KeyDates dates) => Overrides.FirstOrDefault(o => o.Fits(dates))?.Window ?? (dates.Planned ? Planned : Unplanned ?? Planned);
}

/// <summary>From when until when a form is to be done, counted from one of the dates of the absence.</summary>
public sealed record WindowRule
{
    public required Anchor Anchor { get; init; }

    /// <summary>Weeks from the anchor at which the window opens; null is as soon as the absence is registered.</summary>
    public int? OpensWeeks { get; init; }

    /// <summary>Weeks from the anchor by which the form is to be signed.</summary>
    public required int DueWeeks { get; init; }

    /// <summary>The rule in words, with its source.</summary>
    public required string Rule { get; init; }

    public string? Source { get; init; }
}
