using SuppoRTT.Data.Lists;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>Narrows rows down, sorts them, and goes on after one of them: never by counting those before it.</summary>
internal static class ListedRows
{
    public static IQueryable<AbsenceRow> In(this IQueryable<AbsenceRow> rows, ListFilter filter, bool isSearch)
    {
        var goesOn = filter.Stage != ListedStage.Ended; // Compared with a value that is sent beside the query, so that SQLite uses the index.
        var narrowed = filter.Stage is null && isSearch ? rows : rows.Where(r => r.GoesOn == goesOn);
        narrowed = filter.Stage is { } stage ? narrowed.Where(r => r.Stage == stage) : narrowed;
        narrowed = filter.Next is { } next ? narrowed.Where(r => r.Next == next) : narrowed;
        narrowed = filter.Grade is { Length: > 0 } grade ? narrowed.Where(r => r.Grade == grade) : narrowed;
        if (filter.FirstOfMonth is { } first)
        {
            var end = first.AddMonths(1);
            narrowed = narrowed.Where(r => r.Back >= first && r.Back < end);
        }

        return filter.Within is { } place ? narrowed.Within(place.Kind, place.Id) : narrowed;
    }

    /// <summary>Those of whom the name, or what follows its last space, begins so: each found by its index.</summary>
    public static IQueryable<AbsenceRow> Named(this IQueryable<AbsenceRow> rows, string begins) =>
        rows.From(r => r.FoldedName, begins).Where(r => r.FoldedName.StartsWith(begins)).Union(rows.From(r => r.FoldedFamilyName, begins).Where(r => r.FoldedFamilyName.StartsWith(begins)));

    public static IQueryable<AbsenceRow> SortedBy(this IQueryable<AbsenceRow> rows, ListSort sort) => sort switch
    {
        ListSort.ReturnDate => rows.OrderBy(r => r.Back).ThenBy(r => r.Sequence),
        ListSort.Newest => rows.OrderByDescending(r => r.Sequence),
        ListSort.Name => rows.OrderBy(r => r.FoldedName).ThenBy(r => r.Sequence),
        _ => rows.OrderBy(r => r.By).ThenBy(r => r.Sequence),
    };

    /// <summary>What follows this row. The first comparison alone leads an index there.</summary>
    public static IQueryable<AbsenceRow> Beyond(this IQueryable<AbsenceRow> rows, AbsenceRow last, ListSort sort) => sort switch
    {
        ListSort.ReturnDate => rows.Where(r => r.Back >= last.Back && (r.Back > last.Back || r.Sequence > last.Sequence)),
        ListSort.Newest => rows.Where(r => r.Sequence < last.Sequence),
        ListSort.Name => rows.After(r => r.FoldedName, last.FoldedName, last.Sequence),
        _ => rows.Where(r => r.By >= last.By && (r.By > last.By || r.Sequence > last.Sequence)),
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
