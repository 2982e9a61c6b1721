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

/// <summary>What is known of the return of those who are not back.</summary>
public enum ListedReturn
{
    /// <summary>The day is today or to come.</summary>
    Ahead,

    /// <summary>The day has passed, and nobody has confirmed the return: also while the absence is on hold, or still to be taken over by the doctor.</summary>
    Passed,

    NotKnown,
}

/// <summary>Where a list of absences goes on.</summary>
/// <param name="After">The number of the last absence that was shown.</param>
/// <param name="Day">The day by which it stood there; null in orders that go by no day.</param>
public sealed record ListPosition(long After, DateOnly? Day);

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

    /// <summary>Of those who are not back, what is known of the return; null lists those who are, too.</summary>
    [Asked("The return", typeof(ListWords))]
    public ListedReturn? Returning { get; init; }

    /// <summary>The code of one of the deanery's grades.</summary>
    public string? Grade { get; init; }

    public ListSort Sort { get; init; }

    /// <summary>The number of the last absence of the page before.</summary>
    public long? After { get; init; }

    /// <summary>The day by which that absence stood where it stood, when the page was shown: it may stand elsewhere since, and the list still goes on where it was. Null in orders that go by no day.</summary>
    public DateOnly? Day { get; init; }

    public bool IsEmpty => FromTheStart() with { Sort = default } == new ListFilter();

    public bool WantsAnyReason => Why == AnyReason;

    public Concern? Reason => Enum.TryParse<Concern>(Why, out var concern) && Enum.IsDefined(concern) ? concern : null;

    /// <summary>The first day of the month; null if it is none.</summary>
    public DateOnly? FirstOfMonth => DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200 ? day : null;

    /// <summary>The kind of place and its key; null if it is none.</summary>
    public (ScopeKind Kind, Guid Id)? Within => NamedPlace.Read(Place);

    /// <summary>The same list from its beginning.</summary>
    public ListFilter FromTheStart() => this with { After = null, Day = null };

    /// <summary>The same list after this absence.</summary>
    public ListFilter GoingOn(ListPosition last) => this with { After = last.After, Day = last.Day };

    /// <summary>Only what narrows down and sorts.</summary>
    public ListFilter Alone() => new() { Stage = Stage, Next = Next, Place = Place, Why = Why, Month = Month, Returning = Returning, Grade = Grade, Sort = Sort, After = After, Day = Day };
}
