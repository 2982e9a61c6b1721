using SuppoRTT.Data.Lists;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>Narrows rows down, sorts them, and goes on after one of them: never by counting those before it.</summary>
internal static class ListedRows
{
    /// <summary>What a list is narrowed down to, and what is counted where a link leads to the list: by this alone, so that the list is as long as the count says.</summary>
    public static IQueryable<AbsenceRow> In(this IQueryable<AbsenceRow> rows, ListFilter filter, DateOnly today, bool isSearch = false)
    {
        var goesOn = filter.Stage != ListedStage.Ended; // Compared with a value that is sent beside the query, so that SQLite uses the index.
        var narrowed = isSearch && filter is { Stage: null, Returning: null } ? rows : rows.Where(r => r.GoesOn == goesOn);
        narrowed = filter.Stage is { } stage ? narrowed.Where(r => r.Stage == stage) : narrowed;
        narrowed = filter.Next is { } next ? narrowed.Where(r => r.Next == next) : narrowed;
        narrowed = filter.Grade is { Length: > 0 } grade ? narrowed.Where(r => r.Grade == grade) : narrowed;
        if (filter.FirstOfMonth is { } first)
        {
            var end = first.AddMonths(1);
            narrowed = narrowed.Where(r => r.Back >= first && r.Back < end);
        }

        narrowed = filter.Returning is { } returning ? narrowed.Returning(returning, today) : narrowed;
        return filter.Within is { } place ? narrowed.Within(place.Kind, place.Id) : narrowed;
    }

    /// <summary>Those of whom the name, or what follows its last space, begins so: each found by its index.</summary>
    /// <param name="rows">Among which.</param>
    /// <param name="begins">How it begins.</param>
    /// <param name="byCodePoint">Whether the database orders texts by their code points: then it is told where those that begin so end. Others know it from what is asked.</param>
    public static IQueryable<AbsenceRow> Named(this IQueryable<AbsenceRow> rows, string begins, bool byCodePoint) =>
        rows.Beginning(r => r.FoldedName, begins, byCodePoint).Where(r => r.FoldedName.StartsWith(begins)).Union(rows.Beginning(r => r.FoldedFamilyName, begins, byCodePoint).Where(r => r.FoldedFamilyName.StartsWith(begins)));

    public static IQueryable<AbsenceRow> SortedBy(this IQueryable<AbsenceRow> rows, ListSort sort) => sort switch
    {
        ListSort.ReturnDate => rows.OrderBy(r => r.Back).ThenBy(r => r.Sequence),
        ListSort.Newest => rows.OrderByDescending(r => r.Sequence),
        ListSort.Name => rows.OrderBy(r => r.FoldedName).ThenBy(r => r.Sequence),
        _ => rows.OrderBy(r => r.By).ThenBy(r => r.Sequence),
    };

    /// <summary>What follows a position by number or by day, as it was when its page was shown. The first comparison alone leads an index there.</summary>
    public static IQueryable<AbsenceRow> Beyond(this IQueryable<AbsenceRow> rows, ListPosition last, ListSort sort) => (sort, last) switch
    {
        (ListSort.Newest, { After: var after }) => rows.Where(r => r.Sequence < after),
        (ListSort.ReturnDate, { After: var after, Day: { } day }) => rows.Where(r => r.Back >= day && (r.Back > day || r.Sequence > after)),
        (ListSort.NextDeadline, { After: var after, Day: { } day }) => rows.Where(r => r.By >= day && (r.By > day || r.Sequence > after)),
        _ => rows,
    };

    /// <summary>What follows this name. It stands in no address; the number leads to it, and it is the same as long as there is the row.</summary>
    public static IQueryable<AbsenceRow> BeyondName(this IQueryable<AbsenceRow> rows, string name, long number) => rows.After(r => r.FoldedName, name, number);

    /// <summary>Where a list goes on after this row.</summary>
    public static ListPosition PositionIn(this AbsenceRow row, ListSort sort) =>
        new(row.Sequence, sort switch { ListSort.NextDeadline => row.By, ListSort.ReturnDate => row.Back, ListSort.Newest or ListSort.Name => null });

    private static IQueryable<AbsenceRow> Returning(this IQueryable<AbsenceRow> rows, ListedReturn returning, DateOnly today) => returning switch
    {
        ListedReturn.Ahead => rows.Where(r => r.Back >= today && r.Back < AbsenceRow.NoDay && r.Stage != ListedStage.Back),
        ListedReturn.Passed => rows.Where(r => r.Back < today && r.Stage != ListedStage.Back),
        ListedReturn.NotKnown => rows.Where(r => r.Back == AbsenceRow.NoDay && r.Stage != ListedStage.Back),
    };

    private static IQueryable<AbsenceRow> Within(this IQueryable<AbsenceRow> rows, ScopeKind kind, Guid id) => kind switch
    {
        ScopeKind.Programme => rows.Where(r => r.ProgrammeId == id),
        ScopeKind.Specialty => rows.Where(r => r.SpecialtyId == id),
        ScopeKind.School => rows.Where(r => r.SchoolId == id),
        ScopeKind.Trust => rows.Where(r => r.TrustId == id),
        ScopeKind.Site => rows.Where(r => r.SiteId == id),
        ScopeKind.Deanery => rows,
    };
}
