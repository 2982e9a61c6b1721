using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>Says who reads a kind of note now.</summary>
public sealed class NoteReadersQuery(SuppoRTTContext db, TimeProvider time)
{
    /// <summary>Those whose roles reach the doctor are looked up; the others are known.</summary>
    public async Task<NoteReaders> Of(NoteKind kind, Absence absence, Actor author, CancellationToken cancellation) => kind switch
    {
        NoteKind.OnlyMine => new NoteReaders(kind, [], author.Is(absence.TraineeId)),
        NoteKind.BetweenUs => NoteReaders.Between(absence, author),
        NoteKind.Team => new NoteReaders(kind, await Team(absence, cancellation), author.Is(absence.TraineeId)),
    };

    private async Task<IReadOnlyList<string>> Team(Absence absence, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        var roles = Absence.TeamRoles;
        var post = absence.Post;
        List<Guid?> parts = [post.ProgrammeId, post.SpecialtyId, post.SchoolId, post.TrustId, post.SiteId];
        var members = await db.Memberships.AsNoTracking().ListedAs(roles, today)
            .Where(m => m.Roles.Any(r => roles.Contains(r.Role) && r.From <= today && (r.Until == null || r.Until >= today) && (r.Scope == ScopeKind.Deanery || parts.Contains(r.ScopeId))))
            .Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().OrderBy(m => m.Person.FoldedName).ToListAsync(cancellation);
        return [.. members.Select(m => m.ActorOn(today)).Where(absence.IsOfTeam)
            .Select(a => $"{a.Name}, {string.Join(", ", roles.Where(r => a.IsConfirmedAs(r) && a.Covers(r, absence.Post)).Select(RoleWords.Within))}")];
    }
}
