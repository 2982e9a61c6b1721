using System.Linq.Expressions;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Helping;

/// <summary>Something with which a doctor asked for help.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="TraineeName">Whose it is.</param>
/// <param name="FormKey">The form.</param>
/// <param name="AboutName">Of whom nothing was heard.</param>
/// <param name="To">The role that was asked.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="SpokenAt">When who helps spoke about it; null before.</param>
public sealed record HelpWanted(string Reference, string TraineeName, string FormKey, string AboutName, Role To, DateTimeOffset AskedAt, DateTimeOffset? SpokenAt)
{
    /// <summary>The name of the one who was asked, if the reader stands in for them; null if it was the reader.</summary>
    public string? For { get; init; }
}

/// <summary>Who helps when nothing is heard, and with what.</summary>
public static class HelpQueries
{
    /// <summary>Who is asked first: the champion, else the programme director, else the deanery's team.</summary>
    private static readonly Role[] _helping = [Role.Champion, Role.TrainingProgrammeDirector];

    private static readonly FormStatus[] _open = [.. Enum.GetValues<FormStatus>().Where(s => s.IsOpen())];

    /// <summary>Who can be asked to help, never of whom nothing was heard, nor who stands in for them today: the first of these roles that somebody holds whose reach covers the doctor.</summary>
    public static async Task<WhoHelps> HelpFor(this SuppoRTTContext db, Absence absence, PersonId about, DateOnly today, CancellationToken cancellation)
    {
        List<PersonId> never = [about, absence.TraineeId, .. (await db.DeputiesOf([about], today, cancellation)).Select(d => d.Deputy)];
        var members = await db.MembersOn(today).AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery()
            .Where(m => !m.AwaitsAcceptance && !never.Contains(m.PersonId) && m.Roles.Any(r => _helping.Contains(r.Role) && r.From <= today && (r.Until == null || r.Until >= today)))
            .OrderBy(m => m.Person.FoldedName).ToListAsync(cancellation);
        var actors = members.ConvertAll(m => m.ActorOn(today));
        var role = _helping.Where(r => actors.Any(a => a.Covers(r, absence.Post))).Select(r => (Role?)r).FirstOrDefault();
        return role is { } found
            ? new WhoHelps(found, [.. actors.Where(a => a.Covers(found, absence.Post)).Select(a => new NamedPerson(a.Id, a.Name))])
            : new WhoHelps(Role.DeaneryStaff, []);
    }

    /// <summary>With what somebody was asked to help, or who is away and for whom they stand in, and what still waits, the longest first; the deanery's team sees all of it. One question to the database for each role, held or lent.</summary>
    public static async Task<IReadOnlyList<HelpWanted>> HelpWantedOf(this SuppoRTTContext db, Actor actor, int most, CancellationToken cancellation)
    {
        var found = new List<HelpWanted>();
        List<PersonId> acting = [actor.Id, .. actor.StandsInFor.Select(s => s.Id)];
        foreach (var role in _helping.Append(Role.DeaneryStaff).Where(actor.Holds))
        {
            found.AddRange((await Waiting(db.Absences.ReachedBy([.. actor.Roles.Where(r => r.Role == role)]).Where(a => a.TraineeId != actor.Id), role, acting)
                .Take(most).Select(_shown).ToListAsync(cancellation)).Select(w => w.Wanted));
        }

        foreach (var role in _helping.Where(r => actor.StandsInFor.Any(s => s.Holds(r))))
        {
            List<RoleHeld> lent = [.. actor.StandsInFor.SelectMany(s => s.Roles).Where(r => r.Role == role)];
            var waiting = await Waiting(db.Absences.ReachedBy(lent).Where(a => !acting.Contains(a.TraineeId)), role, acting).Take(most).Select(_shown).ToListAsync(cancellation);
            found.AddRange(waiting.Select(w => w.Wanted with { For = actor.StandsInFor.First(s => s.Covers(role, w.Post)).Name }));
        }

        return [.. found.DistinctBy(h => (h.Reference, h.FormKey)).OrderBy(h => h.AskedAt).Take(most)];
    }

    /// <summary>What was asked of a role and is still waited for, never about one of those who act.</summary>
    private static IQueryable<AskedFor> Waiting(IQueryable<Absence> absences, Role role, List<PersonId> acting) => absences.AsNoTracking().Where(a => a.Status == AbsenceStatus.Open)
        .SelectMany(a => a.Calls, (a, c) => new AskedFor { Absence = a, Call = c })
        .Where(h => h.Call.SettledAt == null && !acting.Contains(h.Call.AboutId) && (role == Role.DeaneryStaff || h.Call.To == role))
        .Where(h => h.Absence.Participations.Any(p => p.PersonId == h.Call.AboutId && p.Until == null && (p.FormKey == h.Call.FormKey
            || (p.Part == Part.Supervisor && !h.Absence.Participations.Any(other => other.Part == Part.FormPartner && other.FormKey == h.Call.FormKey && other.Until == null)))))
        .Where(h => h.Call.IsAboutMeeting
            ? h.Absence.Forms.Any(f => f.Key == h.Call.FormKey && _open.Contains(f.Status)) && h.Absence.Meetings.Any(m => m.FormKey == h.Call.FormKey && m.HeldOn == null)
            : h.Absence.Forms.Any(f => f.Key == h.Call.FormKey && f.Status == FormStatus.AwaitingSignOff && f.SubmittedAt <= h.Call.AskedAt))
        .OrderBy(h => h.Call.AskedAt);

    private static readonly Expression<Func<AskedFor, WantedAt>> _shown = h => new WantedAt(
        new HelpWanted(h.Absence.Reference, h.Absence.TraineeName, h.Call.FormKey, h.Call.AboutName, h.Call.To, h.Call.AskedAt, h.Call.SpokenAt),
        new Post(h.Absence.ProgrammeId, h.Absence.SpecialtyId, h.Absence.SchoolId, h.Absence.TrustId, h.Absence.SiteId));

    private sealed class AskedFor
    {
        public required Absence Absence { get; init; }

        public required CallForHelp Call { get; init; }
    }

    private sealed record WantedAt(HelpWanted Wanted, Post Post);
}
