using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Lists;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>Finds one page of the absences that the reader looks after: as many queries for any page of any number of them.</summary>
public sealed class FindAbsencesQuery(SuppoRTTContext db, DefinitionStore definitions, ConcernedQuery concerned, TimeProvider time)
{
    public const int PageSize = 20;

    public Task<FindAbsencesPage> Find(ListFilter filter, Actor actor, CancellationToken cancellation) => Find(filter.Alone(), null, actor, cancellation);

    /// <summary>Those of whom a name begins so, among what it is narrowed down to; ended ones too, unless another stage is asked for.</summary>
    public Task<FindAbsencesPage> Find(FindAbsencesInput input, Actor actor, CancellationToken cancellation) => Find(input.Alone(), input.Text ?? "", actor, cancellation);

    /// <summary>Nothing found: what was typed cannot be searched for.</summary>
    public async Task<FindAbsencesPage> Nothing(FindAbsencesInput input, Actor actor, CancellationToken cancellation) => await Page(input.Alone(), input.Text ?? "", [], null, actor, cancellation);

    /// <summary>The reference of an absence that the reader may know of; null if there is none.</summary>
    public Task<string?> Known(string? reference, Actor actor, CancellationToken cancellation) =>
        db.Absences.VisibleTo(actor).Where(a => a.Reference == reference).Select(a => (string?)a.Reference).SingleOrDefaultAsync(cancellation);

    private async Task<FindAbsencesPage> Find(ListFilter filter, string? text, Actor actor, CancellationToken cancellation)
    {
        var rows = concerned.LookedAfterBy(actor).In(filter, time.GetUtcNow().DateInUk, isSearch: text is not null);
        rows = text is null ? rows : rows.Named(Folded.Of(text, Person.LongestName), db.OrdersByCodePoint());
        rows = filter.After is { } after ? await Beyond(rows, new ListPosition(after, filter.Day), filter.Sort, cancellation) : rows;
        IReadOnlyList<IQueryable<AbsenceRow>> parts = filter.Reason is { } reason ? [concerned.Because(rows, reason, actor)] : filter.WantsAnyReason ? concerned.WithAnyReason(rows, actor) : [rows];
        var found = await parts.FirstOf(r => r.SortedBy(filter.Sort), PageSize + 1).ToListAsync(cancellation);
        var shown = await concerned.Read([.. found.Take(PageSize)], actor, cancellation);
        return await Page(filter, text, shown, found.Count > PageSize ? found[PageSize - 1].PositionIn(filter.Sort) : null, actor, cancellation);
    }

    private async Task<IQueryable<AbsenceRow>> Beyond(IQueryable<AbsenceRow> rows, ListPosition last, ListSort sort, CancellationToken cancellation) => sort != ListSort.Name
        ? rows.Beyond(last, sort)
        : await db.Absences.Where(a => a.Sequence == last.After).Select(a => a.FoldedTraineeName).SingleOrDefaultAsync(cancellation) is { } name ? rows.BeyondName(name, last.After) : rows;

    private async Task<FindAbsencesPage> Page(ListFilter filter, string? text, IReadOnlyList<ConcernedAbsence> shown, ListPosition? last, Actor actor, CancellationToken cancellation)
    {
        var forms = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        return new FindAbsencesPage(new DeaneryToday((await definitions.Rules(cancellation)).Rules, forms, time.GetUtcNow().DateInUk), filter, shown, last)
        {
            Text = text,
            Places = await new NamedPlacesQuery(db).All(cancellation),
            IsToldOfRestrictions = actor.Roles.Any(r => Absence.ToldOfRestrictions.Contains(r.Role)),
        };
    }
}
