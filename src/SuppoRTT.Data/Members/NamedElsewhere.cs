using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>Whether somebody who is asked no more in one place is in another, so that they keep the role that they have by that.</summary>
public static class NamedElsewhere
{
    /// <summary>Whether somebody is the supervisor, does a form, or is to follow as the supervisor, by being named beside this one time.</summary>
    public static async Task<bool> IsNamedBeside(this SuppoRTTContext db, PersonId person, Guid once, CancellationToken cancellation) =>
        await db.Set<Participation>().AnyAsync(p => p.PersonId == person && p.Id != once && p.Part != Part.Registrant && p.Until == null, cancellation)
        || await db.Set<NextSupervisor>().AnyAsync(n => n.PersonId == person && n.Id != once && n.EndedAt == null, cancellation);

    /// <summary>Whether somebody is named in another absence than this, in any part.</summary>
    public static async Task<bool> IsNamedInAnother(this SuppoRTTContext db, PersonId person, AbsenceId than, CancellationToken cancellation) => await db.Absences.AnyAsync(
        a => a.Id != than && (a.Participations.Any(p => p.PersonId == person && p.Part != Part.Registrant && p.Until == null) || a.NextSupervisors.Any(n => n.PersonId == person && n.EndedAt == null)), cancellation);
}
