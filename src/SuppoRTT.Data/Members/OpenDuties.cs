using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>What people were to do who left, no longer hold the role for it, or whose account was closed.</summary>
public static class OpenDuties
{
    /// <summary>The parts around absences that nobody takes any more. Begins with the few who have gone, so that it costs the same in a deanery of many absences.</summary>
    public static IQueryable<Participation> LeftOpen(this SuppoRTTContext db, DateOnly today, DateTimeOffset now)
    {
        var (supervising, closed) = (Participation.Supervising.ToList(), db.Users.Closed(now));
        var gone = db.Gone(today).Union(closed);
        return db.Set<Participation>().AsNoTracking()
            .Where(p => p.Until == null && p.Part != Part.Registrant && gone.Contains(p.PersonId))
            .Where(p => closed.Contains(p.PersonId) || !db.Memberships.Any(m => m.PersonId == p.PersonId && m.From <= today && (m.Until == null || m.Until > today)
                && m.Roles.Any(r => r.From <= today && (r.Until == null || r.Until >= today) && (p.Part == Part.FormPartner ? r.Role == p.As : supervising.Contains(r.Role)))));
    }

    /// <summary>The parts of those who registered an absence for a doctor and were to look after it until the doctor takes it over, and are not there any more. They need no role for that.</summary>
    public static IQueryable<Participation> RegistrantsGone(this SuppoRTTContext db, DateOnly today, DateTimeOffset now)
    {
        var closed = db.Users.Closed(now);
        var gone = db.Gone(today).Union(closed);
        return db.Set<Participation>().AsNoTracking()
            .Where(p => p.Until == null && p.Part == Part.Registrant && gone.Contains(p.PersonId))
            .Where(p => closed.Contains(p.PersonId) || !db.Memberships.Any(m => m.PersonId == p.PersonId && m.From <= today && (m.Until == null || m.Until > today)));
    }

    /// <summary>Those who are to supervise from a later date, and will not be there: on that day nothing would change.</summary>
    public static IQueryable<NextSupervisor> FallenAway(this SuppoRTTContext db, DateOnly today, DateTimeOffset now)
    {
        var (supervising, closed) = (Participation.Supervising.ToList(), db.Users.Closed(now));
        var gone = db.Gone(today).Union(closed);
        return db.Set<NextSupervisor>().AsNoTracking()
            .Where(n => n.EndedAt == null && n.PersonId != null && gone.Contains(n.PersonId.Value))
            .Where(n => closed.Contains(n.PersonId!.Value) || !db.Memberships.Any(m => m.PersonId == n.PersonId && m.From <= today && (m.Until == null || m.Until > today)
                && m.Roles.Any(r => r.From <= today && (r.Until == null || r.Until >= today) && supervising.Contains(r.Role))));
    }

    /// <summary>Whose membership or role has ended: they may hold another.</summary>
    private static IQueryable<PersonId> Gone(this SuppoRTTContext db, DateOnly today) => db.Memberships.Where(m => m.Until <= today || m.Roles.Any(r => r.Until < today)).Select(m => m.PersonId);

    /// <summary>Of which absence somebody takes a part.</summary>
    public static IQueryable<AbsenceId> Absences(this IQueryable<Participation> parts) => parts.Select(p => EF.Property<AbsenceId>(p, "AbsenceId"));
}
