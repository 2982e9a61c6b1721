using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Lists;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>Who finds out who supervises, while it is not known: the programme director where the deanery asks them and there is one, else the deanery's team.</summary>
public static class Finders
{
    /// <summary>In which role somebody finds it out for doctors of a post.</summary>
    /// <param name="db">The database.</param>
    /// <param name="post">Where the doctor trains.</param>
    /// <param name="asked">Whom the deanery asks.</param>
    /// <param name="today">The UK date on which the role must be held.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Role> FinderOf(this SuppoRTTContext db, Post post, Role asked, DateOnly today, CancellationToken cancellation)
    {
        List<Guid?> places = [.. post.Places.Select(p => (Guid?)p)];
        return await db.MembersOn(today).AnyAsync(m => !m.AwaitsAcceptance && m.Roles.Any(r => r.Role == asked && r.From <= today && (r.Until == null || r.Until >= today)
            && (r.Scope == ScopeKind.Deanery || places.Contains(r.ScopeId))), cancellation) ? asked : Role.DeaneryStaff;
    }

    /// <summary>Those of these rows that nobody in the role reaches whom the deanery asks, so that they are for its team.</summary>
    public static IQueryable<AbsenceRow> WithoutFinder(this SuppoRTTContext db, IQueryable<AbsenceRow> rows, Role asked, DateOnly today)
    {
        var held = db.MembersOn(today).Where(m => !m.AwaitsAcceptance).SelectMany(m => m.Roles)
            .Where(r => r.Role == asked && r.From <= today && (r.Until == null || r.Until >= today));
        return asked == Role.DeaneryStaff ? rows : rows.Where(a => !held.Any(r => r.Scope == ScopeKind.Deanery
            || (r.ScopeId != null && (r.ScopeId == a.ProgrammeId || r.ScopeId == a.SpecialtyId || r.ScopeId == a.SchoolId || r.ScopeId == a.TrustId || r.ScopeId == a.SiteId))));
    }
}
