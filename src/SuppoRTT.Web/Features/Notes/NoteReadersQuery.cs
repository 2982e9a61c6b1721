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
    /// <param name="kind">The kind.</param>
    /// <param name="absence">What it is about.</param>
    /// <param name="author">Who is told.</param>
    /// <param name="written">When it was written; null of one that is about to be.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<NoteReaders> Of(NoteKind kind, Absence absence, Actor author, DateTimeOffset? written, CancellationToken cancellation) => kind switch
    {
        NoteKind.OnlyMine => new NoteReaders(kind, [], author.Is(absence.TraineeId)),
        NoteKind.BetweenUs => NoteReaders.Between(absence, author, await StandIns(absence, written?.DateInUk, cancellation)),
        NoteKind.Team => new NoteReaders(kind, await Team(absence, cancellation), author.Is(absence.TraineeId)),
    };

    /// <summary>Who stands in for the supervisor today, did on the day on which it was written, and is not the doctor.</summary>
    private async Task<IReadOnlyList<StandInNow>> StandIns(Absence absence, DateOnly? written, CancellationToken cancellation) => absence.Supervisor is not { } supervisor ? []
        : [.. (await db.DeputiesOf([supervisor.PersonId], time.GetUtcNow().DateInUk, cancellation)).Where(s => s.Deputy != absence.TraineeId && Participation.Supervising.Contains(s.Role) && (written is null || s.From <= written)).DistinctBy(s => s.Deputy)];

    private async Task<IReadOnlyList<string>> Team(Absence absence, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        var roles = Absence.TeamRoles;
        var post = absence.Post;
        List<Guid?> parts = [post.ProgrammeId, post.SpecialtyId, post.SchoolId, post.TrustId, post.SiteId];
        var members = await db.ListedAs(roles, today).AsNoTracking()
            .Where(m => m.Roles.Any(r => roles.Contains(r.Role) && r.From <= today && (r.Until == null || r.Until >= today) && (r.Scope == ScopeKind.Deanery || parts.Contains(r.ScopeId))))
            .Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().OrderBy(m => m.Person.FoldedName).ToListAsync(cancellation);
        var team = members.Select(m => m.ActorOn(today)).Where(absence.IsOfTeam).ToList();
        var standIns = (await db.DeputiesOf([.. team.Select(a => a.Id)], today, cancellation))
            .Where(s => s.Deputy != absence.TraineeId && s.Deputy != absence.Supervisor?.PersonId && roles.Contains(s.Role) && team.All(a => a.Id != s.Deputy) && team.Any(a => a.Id == s.Absent && a.Covers(s.Role, post))).DistinctBy(s => (s.Absent, s.Deputy));
        return [.. team.Select(a => $"{a.Name}, {string.Join(", ", roles.Where(r => a.IsConfirmedAs(r) && a.Covers(r, absence.Post)).Select(RoleWords.Within))}"),
            .. standIns.Select(s => $"{s.DeputyName}, who stands in for {team.Find(a => a.Id == s.Absent)!.Name} until {DayWords.Of(s.Until)}")];
    }
}
