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
public sealed record HelpWanted(string Reference, string TraineeName, string FormKey, string AboutName, Role To, DateTimeOffset AskedAt, DateTimeOffset? SpokenAt);

/// <summary>Who helps when nothing is heard, and with what.</summary>
public static class HelpQueries
{
    /// <summary>Who is asked first: the champion, else the programme director, else the deanery's team.</summary>
    private static readonly Role[] _helping = [Role.Champion, Role.TrainingProgrammeDirector];

    private static readonly FormStatus[] _open = [.. Enum.GetValues<FormStatus>().Where(s => s.IsOpen())];

    /// <summary>Who can be asked to help, never of whom nothing was heard: the first of these roles that somebody holds whose reach covers the doctor.</summary>
    public static async Task<WhoHelps> HelpFor(this SuppoRTTContext db, Absence absence, PersonId about, DateOnly today, CancellationToken cancellation)
    {
        var doctor = absence.TraineeId;
        var members = await db.MembersOn(today).AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery()
            .Where(m => !m.AwaitsAcceptance && m.PersonId != about && m.PersonId != doctor && m.Roles.Any(r => _helping.Contains(r.Role) && r.From <= today && (r.Until == null || r.Until >= today)))
            .OrderBy(m => m.Person.FoldedName).ToListAsync(cancellation);
        var actors = members.ConvertAll(m => m.ActorOn(today));
        var role = _helping.Where(r => actors.Any(a => a.Covers(r, absence.Post))).Select(r => (Role?)r).FirstOrDefault();
        return role is { } found
            ? new WhoHelps(found, [.. actors.Where(a => a.Covers(found, absence.Post)).Select(a => new NamedPerson(a.Id, a.Name))])
            : new WhoHelps(Role.DeaneryStaff, []);
    }

    /// <summary>With what somebody was asked to help and what still waits, the longest first; the deanery's team sees all of it. One question to the database for each role, and for each that was lent to them.</summary>
    public static async Task<IReadOnlyList<HelpWanted>> HelpWantedOf(this SuppoRTTContext db, Actor actor, int most, CancellationToken cancellation)
    {
        var found = new List<HelpWanted>();
        foreach (var (role, held, own) in Asked(actor))
        {
            found.AddRange(await db.Absences.AsNoTracking().ReachedBy(held).Where(a => a.Status == AbsenceStatus.Open && !own.Contains(a.TraineeId))
                .SelectMany(a => a.Calls, (a, c) => new { Absence = a, Call = c })
                .Where(h => h.Call.SettledAt == null && !own.Contains(h.Call.AboutId) && (role == Role.DeaneryStaff || h.Call.To == role))
                .Where(h => h.Absence.Participations.Any(p => p.PersonId == h.Call.AboutId && p.Until == null && (p.FormKey == h.Call.FormKey
                    || (p.Part == Part.Supervisor && !h.Absence.Participations.Any(other => other.Part == Part.FormPartner && other.FormKey == h.Call.FormKey && other.Until == null)))))
                .Where(h => h.Call.IsAboutMeeting
                    ? h.Absence.Forms.Any(f => f.Key == h.Call.FormKey && _open.Contains(f.Status)) && h.Absence.Meetings.Any(m => m.FormKey == h.Call.FormKey && m.HeldOn == null)
                    : h.Absence.Forms.Any(f => f.Key == h.Call.FormKey && f.Status == FormStatus.AwaitingSignOff && f.SubmittedAt <= h.Call.AskedAt))
                .OrderBy(h => h.Call.AskedAt).Take(most)
                .Select(h => new HelpWanted(h.Absence.Reference, h.Absence.TraineeName, h.Call.FormKey, h.Call.AboutName, h.Call.To, h.Call.AskedAt, h.Call.SpokenAt)).ToListAsync(cancellation));
        }

        return [.. found.DistinctBy(h => (h.Reference, h.FormKey)).OrderBy(h => h.AskedAt).Take(most)];
    }

    /// <summary>In which roles somebody is asked, with what these reach, and those whose own absences, or of whom nothing was heard, it is not about: in their own name, and in that of those for whom they stand in.</summary>
    private static IEnumerable<(Role Role, IReadOnlyList<RoleHeld> Held, IReadOnlyList<PersonId> Own)> Asked(Actor actor)
    {
        var (mine, all) = (new[] { actor.Id }, actor.StandsInFor.Select(s => s.Id).Append(actor.Id).ToList());
        return _helping.Append(Role.DeaneryStaff).Select(r => (r, (IReadOnlyList<RoleHeld>)[.. actor.Roles.Where(h => h.Role == r)], (IReadOnlyList<PersonId>)mine))
            .Concat(_helping.Select(r => (r, (IReadOnlyList<RoleHeld>)[.. actor.StandsInFor.SelectMany(s => s.Roles).Where(h => h.Role == r)], (IReadOnlyList<PersonId>)all)))
            .Where(a => a.Item2.Count > 0);
    }
}
