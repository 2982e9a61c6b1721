using System.Globalization;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>In which order absences are listed.</summary>
public enum ListSort
{
    NextDeadline,
    ReturnDate,
    Newest,
    Name,
}

/// <summary>What a list is narrowed down to, and how it is sorted. It stands in the address, so nothing in it says anything of a person: a name is sent otherwise.</summary>
public record ListFilter
{
    /// <summary>Any reason for somebody's eyes.</summary>
    public const string AnyReason = "Any";

    /// <summary>Where doctors are on their way; null lists all that go on.</summary>
    public ListedStage? Stage { get; init; }

    public StepKind? Next { get; init; }

    /// <summary>A place of the deanery, as Trust and its key with a hyphen between.</summary>
    public string? Place { get; init; }

    /// <summary>A reason for somebody's eyes, or any.</summary>
    public string? Why { get; init; }

    /// <summary>The month of the return, as 2027-03.</summary>
    public string? Month { get; init; }

    /// <summary>The code of one of the deanery's grades.</summary>
    public string? Grade { get; init; }

    public ListSort Sort { get; init; }

    /// <summary>The number of the last absence of the page before.</summary>
    public long? After { get; init; }

    public bool IsEmpty => this with { Sort = default, After = null } == new ListFilter();

    public bool WantsAnyReason => Why == AnyReason;

    public Concern? Reason => Enum.TryParse<Concern>(Why, out var concern) && Enum.IsDefined(concern) ? concern : null;

    /// <summary>The first day of the month; null if it is none.</summary>
    public DateOnly? FirstOfMonth => DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200 ? day : null;

    /// <summary>The kind of place and its key; null if it is none.</summary>
    public (ScopeKind Kind, Guid Id)? Within => NamedPlace.Read(Place);

    /// <summary>Only what narrows down and sorts.</summary>
    public ListFilter Alone() => new() { Stage = Stage, Next = Next, Place = Place, Why = Why, Month = Month, Grade = Grade, Sort = Sort, After = After };
}
