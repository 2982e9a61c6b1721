namespace SuppoRTT.Web.Features.Lists;

/// <summary>The absences that the reader looks after, narrowed down, one page of them.</summary>
/// <param name="Deanery">Its rules and the names of its forms.</param>
/// <param name="Filter">What they are narrowed down to.</param>
/// <param name="Absences">One page of them.</param>
/// <param name="Last">Where the list goes on; null at its end.</param>
public sealed record FindAbsencesPage(DeaneryToday Deanery, ListFilter Filter, IReadOnlyList<ConcernedAbsence> Absences, ListPosition? Last)
{
    /// <summary>Who was searched for; null if nobody was.</summary>
    public string? Text { get; init; }

    /// <summary>The places of the deanery to narrow down to.</summary>
    public IReadOnlyList<NamedPlace> Places { get; init; } = [];

    /// <summary>Whether the reader is told of restrictions of practice.</summary>
    public bool IsToldOfRestrictions { get; init; }

    public bool IsFirst => Filter.After is null;

    public bool IsSearch => Text is not null;
}
