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

    public async Task<ShowReturnForecastPage> Find(ForecastBy by, Actor actor, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        var (first, rows) = (new DateOnly(today.Year, today.Month, 1), concerned.LookedAfterBy(actor).Where(r => r.GoesOn));
        var ahead = rows.Where(r => r.Stage != ListedStage.Back && r.Back >= today);
        var supervisors = await Supervisors(rows, cancellation);
        return new ShowReturnForecastPage(by, await Months(ahead.Where(r => r.Back < first.AddMonths(MonthsAhead)), by, cancellation), [.. supervisors.Take(MostSupervisors)])
        {
            NotKnown = await ahead.CountAsync(r => r.Back == AbsenceRow.NoDay, cancellation),
            Passed = await rows.CountAsync(r => r.Stage != ListedStage.Back && r.Back < today, cancellation),
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

    private async Task<IReadOnlyList<SupervisorLoad>> Supervisors(IQueryable<AbsenceRow> rows, CancellationToken cancellation)
    {
        var supervised = from row in rows join absence in db.Absences on row.AbsenceId equals absence.Id from part in absence.Participations where part.Part == Part.Supervisor && part.Until == null select new { part.PersonId, row.By, absence };
        var loads = await supervised.GroupBy(s => s.PersonId).Select(g => new { Person = g.Key, Absences = g.Count(), Next = g.Min(s => s.By) })
            .OrderByDescending(l => l.Absences).ThenBy(l => l.Next).Take(MostSupervisors + 1).ToListAsync(cancellation);
        var forms = await supervised.SelectMany(s => s.absence.Forms.Where(f => f.Status == FormStatus.AwaitingSignOff), (s, f) => s.PersonId)
            .GroupBy(p => p).Select(g => new { Person = g.Key, Count = g.Count() }).ToDictionaryAsync(f => f.Person, f => f.Count, cancellation);
        var names = await db.NamesOf(loads.Select(l => (PersonId?)l.Person), cancellation);
        return [.. loads.Select(l => new SupervisorLoad(names.GetValueOrDefault(l.Person, "Somebody who has left"), l.Absences, forms.GetValueOrDefault(l.Person), l.Next == AbsenceRow.NoDay ? null : l.Next))];
    }
}
