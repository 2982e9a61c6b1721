using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Storage;

/// <summary>
/// Invites the first of the staff of each deanery, whom nobody else could add, at the start and as the settings name them. Once somebody of the staff has come it does nothing any more; until then another name takes the
/// place of one that was wrong, and may make way for it again.
/// </summary>
public sealed class FirstStaff(SuppoRTTContext db, DeaneryScopes deaneries, IConfiguration configuration, ILogger<FirstStaff> log)
{
    private static readonly Actor _operator = Actor.System("First staff");

    public async Task Invite(CancellationToken cancellation)
    {
        foreach (var named in FirstStaffNamed.Read(configuration))
        {
            if (!named.IsPossible)
            {
                log.LogError("{Setting} must be a name and an e-mail address, as Ann Able <ann.able@nhs.net>: nobody was invited", named.Setting);
            }
            else if (await db.Deaneries.AsNoTracking().SingleOrDefaultAsync(d => d.Slug == named.Deanery, cancellation) is { } deanery)
            {
                await deaneries.Within(deanery.Id, there => Invite(there, deanery.Id, named, cancellation), cancellation);
            }
            else
            {
                log.LogError("{Setting} names no deanery that has definition files: nobody was invited", named.Setting);
            }
        }
    }

    private async Task<bool> Invite(IServiceProvider services, DeaneryId deanery, FirstStaffNamed named, CancellationToken cancellation)
    {
        var (there, now) = (services.GetRequiredService<SuppoRTTContext>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        await there.TryTwice(async () =>
        {
            if (await HaveCome(there, now.DateInUk, cancellation))
            {
                return;
            }

            var first = await there.MemberAt(deanery, named.Address, named.Name, now.DateInUk, cancellation);
            if (first.HasLeftOrWill || await there.IsClosedAt(Person.FoldEmail(named.Address), now, cancellation))
            {
                log.LogWarning("{Setting} names somebody who has left, or whose account is closed: nobody was invited", named.Setting);
                return;
            }

            first.BeFirstOfStaff(_operator, now);
            await StandAside(there, first, now, cancellation);
            await there.SaveChangesAsync(cancellation);
        });
        return true;
    }

    /// <summary>Whether somebody of the staff of the whole deanery has come, and is there.</summary>
    private static Task<bool> HaveCome(SuppoRTTContext there, DateOnly today, CancellationToken cancellation) => there.MembersOn(today)
        .AnyAsync(m => !m.AwaitsAcceptance && m.Roles.Any(r => r.Role == Role.DeaneryStaff && r.Scope == ScopeKind.Deanery && (r.Until == null || r.Until >= today)), cancellation);

    /// <summary>Whom the settings named before, and who has not come, was named wrongly: the role that they got by it ends, and with their last role the invitation.</summary>
    private static async Task StandAside(SuppoRTTContext there, Membership first, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = await there.Memberships.Include(m => m.Person).Include(m => m.Roles).AsSingleQuery()
            .Where(m => m.Id != first.Id && m.AwaitsAcceptance && m.Until == null && m.Roles.Any(r => r.Role == Role.DeaneryStaff && r.Until == null))
            .Where(m => there.Audit.Any(e => e.SubjectId == m.Id && e.Name == nameof(RoleGiven) && e.By.Kind == ActorKind.System))
            .ToListAsync(cancellation);
        foreach (var wrong in before)
        {
            wrong.StandAside(Role.DeaneryStaff, isNamedElsewhere: false, _operator, now);
            if (wrong.Roles.All(r => r.Until is not null))
            {
                wrong.End(_operator, now);
            }
        }
    }
}
