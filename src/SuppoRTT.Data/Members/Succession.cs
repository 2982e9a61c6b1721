using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>Who follows as the supervisor of an absence, and who makes place for them.</summary>
public static class Succession
{
    /// <summary>Who is to supervise from a later date, so that the absence can be handed over to them; null if nobody is known, they have left, or their account was closed.</summary>
    public static async Task<Membership?> FollowerOf(this SuppoRTTContext db, Absence absence, DateTimeOffset now, CancellationToken cancellation) =>
        absence.Next?.PersonId is not { } next ? null
        : await db.MembersOn(now.DateInUk).Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.PersonId == next, cancellation);

    /// <summary>Who supervised, or was to, and was only asked in for that, has no business here any more once somebody else does: unless they are named for something else, here or in another absence.</summary>
    public static async Task Release(this SuppoRTTContext db, PersonId? former, Absence absence, Actor by, DateTimeOffset at, CancellationToken cancellation)
    {
        if (former is { } person && !absence.Names(person))
        {
            (await db.MemberOf(person, cancellation)).StandAside(Role.EducationalSupervisor, await db.IsNamedInAnother(person, absence.Id, cancellation), by, at);
        }
    }
}
