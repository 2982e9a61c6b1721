using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Lists;

/// <summary>Rows that the reader's roles reach, and rows that are to be reckoned again.</summary>
public static class RowQueries
{
    /// <summary>What these roles reach by their scope, as <see cref="AbsenceQueries.ReachedBy"/> says it of absences.</summary>
    public static IQueryable<AbsenceRow> ReachedBy(this IQueryable<AbsenceRow> rows, IReadOnlyList<RoleHeld> roles)
    {
        var reach = new Reach(roles);
        var (programmes, specialties, schools, trusts, sites) = (reach.Programmes, reach.Specialties, reach.Schools, reach.Trusts, reach.Sites);
        return reach.IsAll ? rows : rows.Where(r => programmes.Contains(r.ProgrammeId) || specialties.Contains(r.SpecialtyId) || schools.Contains(r.SchoolId)
            || trusts.Contains(r.TrustId) || sites.Contains(r.SiteId));
    }

    /// <summary>Whether the database orders texts by their code points, as SQLite does, and not as people do.</summary>
    public static bool OrdersByCodePoint(this SuppoRTTContext db) => db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true;

    /// <summary>Makes some rows of the current deanery that are missing, still to be reckoned. Looks through all absences: once in the life of a process is enough, since each new absence brings its row.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> MakeMissingRows(this SuppoRTTContext db, int most, CancellationToken cancellation)
    {
        var missing = await db.Absences.Where(a => !db.AbsenceRows.Any(r => r.AbsenceId == a.Id)).OrderBy(a => a.Id).Take(most)
            .Select(a => new { a.Id, a.DeaneryId, a.FoldedTraineeName }).ToListAsync(cancellation);
        if (missing.Count > 0)
        {
            db.AbsenceRows.AddRange(missing.Select(a => new AbsenceRow(a.DeaneryId, a.Id, a.FoldedTraineeName)));
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        return missing.Count;
    }

    /// <summary>Reckons some rows of the current deanery again, those first that have waited longest.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> ReckonRows(this SuppoRTTContext db, DefinitionStore definitions, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var today = now.DateInUk;
        var due = await db.AbsenceRows.Where(r => r.ReckonOn <= today).OrderBy(r => r.ReckonOn).Take(most).Select(r => r.AbsenceId).ToListAsync(cancellation);
        foreach (var some in due.Chunk(50))
        {
            var absences = await db.Whole(some, cancellation);
            await new RowReckoning(db, definitions, now).Reckon(absences, cancellation);
            await db.LookAgain([.. OfPeopleWhoWentOrCame(db).Union(absences.Where(a => a.RotaPlanNumber > 0).Select(a => a.Id))], now, cancellation);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        return due.Count;
    }

    /// <summary>No change of an absence comes with a role that ends on its day or an account that is closed; who is reminded from then on follows from it. A plan for the rota names whom to call, so it is looked at on each such day.</summary>
    private static IEnumerable<AbsenceId> OfPeopleWhoWentOrCame(SuppoRTTContext db) => db.ChangeTracker.Entries<AbsenceRow>()
        .Where(r => r.State == EntityState.Modified && r.Property(x => x.NeedsSomebodyNew).OriginalValue != r.Entity.NeedsSomebodyNew).Select(r => r.Entity.AbsenceId);

    internal static async Task<List<Absence>> Whole(this SuppoRTTContext db, IReadOnlyCollection<AbsenceId> ids, CancellationToken cancellation) => await db.Absences.AsNoTracking()
        .Where(a => ids.Contains(a.Id)).Include(a => a.Forms).Include(a => a.Participations).Include(a => a.Meetings).AsSplitQuery().ToListAsync(cancellation);

    /// <summary>Of absences that are about to be saved, what decides how lists find them and was not read.</summary>
    internal static async Task LoadWhole(this SuppoRTTContext db, IEnumerable<Absence> absences, CancellationToken cancellation)
    {
        foreach (var entry in absences.Select(a => db.Entry(a)).Where(e => e.State != EntityState.Added))
        {
            foreach (var part in new[] { nameof(Absence.Forms), nameof(Absence.Participations), nameof(Absence.Meetings) }.Select(entry.Collection).Where(c => !c.IsLoaded))
            {
                await part.LoadAsync(cancellation);
            }
        }
    }
}
