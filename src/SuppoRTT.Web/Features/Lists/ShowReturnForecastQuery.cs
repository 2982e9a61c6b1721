using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Lists;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>Counts the returns of the coming year and what lies with supervisors, within the reach of the reader: as many queries however many absences there are.</summary>
public sealed class ShowReturnForecastQuery(SuppoRTTContext db, DefinitionStore definitions, ConcernedQuery concerned, TimeProvider time)
{
    public const int MonthsAhead = 12;

    public const int MostSupervisors = 50;

    /// <summary>Each count is of the list to which its link leads. Of the days of returns each question reads its own part of an index; who supervises most is counted over all.</summary>
    public async Task<ShowReturnForecastPage> Find(ForecastBy by, Actor actor, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        var (end, reached) = (new DateOnly(today.Year, today.Month, 1).AddMonths(MonthsAhead), concerned.LookedAfterBy(actor));
        IQueryable<AbsenceRow> Returning(ListedReturn returning) => reached.In(new ListFilter { Returning = returning }, today);
        var supervisors = await Supervisors(reached.In(new ListFilter(), today), cancellation);
        return new ShowReturnForecastPage(by, await Months(Returning(ListedReturn.Ahead).Where(r => r.Back < end), by, cancellation), [.. supervisors.Take(MostSupervisors)])
        {
            NotKnown = await Returning(ListedReturn.NotKnown).CountAsync(cancellation),
            Passed = await Returning(ListedReturn.Passed).CountAsync(cancellation),
            AreMore = supervisors.Count > MostSupervisors,
            Today = today,
        };
    }

    private async Task<IReadOnlyList<ForecastMonth>> Months(IQueryable<AbsenceRow> rows, ForecastBy by, CancellationToken cancellation)
    {
        var counted = await rows.GroupBy(r => new { r.Back.Year, r.Back.Month, Place = by == ForecastBy.Trust ? r.TrustId : r.SiteId, r.Grade })
            .Select(g => new { g.Key.Year, g.Key.Month, g.Key.Place, g.Key.Grade, Count = g.Count() }).ToListAsync(cancellation);
        var grades = (await definitions.Rules(cancellation)).Rules.Grades;
        var (kind, names) = by == ForecastBy.Trust ? (ScopeKind.Trust, await Names<Trust>(cancellation)) : (ScopeKind.Site, await Names<Site>(cancellation));
        ForecastLine Line(Guid? place, string? grade, int count) => new(
            place is { } id ? names.GetValueOrDefault(id) : null, place is { } known ? NamedPlace.KeyOf(kind, known) : null, grades.FirstOrDefault(g => g.Value == grade)?.Label ?? grade, grade, count);
        return [.. counted.GroupBy(c => new DateOnly(c.Year, c.Month, 1)).OrderBy(g => g.Key)
            .Select(g => new ForecastMonth(g.Key, [.. g.Select(c => Line(c.Place, c.Grade, c.Count)).OrderBy(l => l.Place ?? "~", StringComparer.Ordinal).ThenBy(l => l.Grade ?? "~", StringComparer.Ordinal)]))];
    }

    private Task<Dictionary<Guid, string>> Names<T>(CancellationToken cancellation)
        where T : DeaneryPart => db.Set<T>().AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);

    /// <summary>Who supervises most is counted in an index that holds nothing else; their forms are then read of these few alone.</summary>
    private async Task<IReadOnlyList<SupervisorLoad>> Supervisors(IQueryable<AbsenceRow> rows, CancellationToken cancellation)
    {
        var loads = await rows.Where(r => r.SupervisorId != null).GroupBy(r => r.SupervisorId!.Value).Select(g => new { Person = g.Key, Absences = g.Count(), Next = g.Min(r => r.By) })
            .OrderByDescending(l => l.Absences).ThenBy(l => l.Next).ThenBy(l => l.Person).Take(MostSupervisors + 1).ToListAsync(cancellation);
        var forms = await Forms(rows, [.. loads.Select(l => l.Person)], cancellation);
        var names = await db.NamesOf(loads.Select(l => (PersonId?)l.Person), cancellation);
        return [.. loads.Select(l => new SupervisorLoad(names.GetValueOrDefault(l.Person, "Somebody who has left"), l.Absences, forms.GetValueOrDefault(l.Person), l.Next == AbsenceRow.NoDay ? null : l.Next))];
    }

    /// <summary>How many forms wait for the signature of each of these: as supervisor those for which nobody else was chosen, and those for which they were. Nothing waits while an absence is on hold.</summary>
    private async Task<Dictionary<PersonId, int>> Forms(IQueryable<AbsenceRow> rows, List<PersonId> people, CancellationToken cancellation)
    {
        var waiting = from part in db.Set<Participation>()
                      where part.Until == null && part.Part != Part.Registrant && people.Contains(part.PersonId)
                      join row in rows on EF.Property<AbsenceId>(part, "AbsenceId") equals row.AbsenceId
                      join absence in db.Absences.Where(a => a.Status == AbsenceStatus.Open) on row.AbsenceId equals absence.Id
                      from form in absence.Forms
                      where form.Status == FormStatus.AwaitingSignOff
                          && (part.FormKey == form.Key || (part.FormKey == null && !absence.Participations.Any(p => p.Until == null && p.Part == Part.FormPartner && p.FormKey == form.Key)))
                      group form by part.PersonId into theirs
                      select new { Person = theirs.Key, Count = theirs.Count() };
        return await waiting.ToDictionaryAsync(w => w.Person, w => w.Count, cancellation);
    }
}
