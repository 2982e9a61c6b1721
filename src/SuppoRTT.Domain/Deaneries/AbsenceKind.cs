namespace SuppoRTT.Domain.Deaneries;

/// <summary>For which absences a rule of the deanery is otherwise: by foresight, by type, by length.</summary>
public abstract record AbsenceKind
{
    /// <summary>Planned absences only, or only those that were not.</summary>
    public bool? Planned { get; init; }

    /// <summary>Codes of types of absence; empty is every type.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Absences of this many calendar months or more. One without a known end is none of them.</summary>
    public int? FromMonths { get; init; }

    /// <summary>Absences longer than this many calendar months. One without a known end is none of them.</summary>
    public int? OverMonths { get; init; }

    /// <summary>Absences shorter than this many calendar months.</summary>
    public int? BelowMonths { get; init; }

    public bool Fits(KeyDates dates) =>
        (Planned is null || Planned == dates.Planned)
        && (Types.Count == 0 || (dates.TypeCode is { } type && Types.Contains(type)))
        && (FromMonths is not { } from || dates.ExpectedReturn >= dates.Starts.AddMonths(from))
        && (OverMonths is not { } over || dates.ExpectedReturn > dates.Starts.AddMonths(over))
        && (BelowMonths is not { } below || dates.ExpectedReturn < dates.Starts.AddMonths(below));
}

/// <summary>Absences of one kind for which a form has a window of its own.</summary>
public sealed record WindowOverride : AbsenceKind
{
    public required WindowRule Window { get; init; }
}
