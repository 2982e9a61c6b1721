using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>An absence with its reference and how it stands for reminders.</summary>
public sealed record FollowedAbsence(Absence Absence, Situation Situation);

/// <summary>Reads how absences of the current deanery stand, with all that decides who is reminded of what: as many queries for fifty as for one.</summary>
public static class Situations
{
    private static readonly Role[] _holders = [Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.Champion];

    /// <summary>Whether who holds this role hears of absences by it.</summary>
    public static bool Hears(Role role) => _holders.Contains(role);

    /// <param name="db">The database, in the deanery of the absences.</param>
    /// <param name="ids">Which absences.</param>
    /// <param name="except">Messages that are to be judged as if they had not been written yet; null for none.</param>
    /// <param name="today">The UK date on which roles must be held.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<FollowedAbsence>> Followed(this SuppoRTTContext db, IReadOnlyCollection<AbsenceId> ids, IReadOnlyCollection<long>? except, DateOnly today, CancellationToken cancellation)
    {
        var absences = await db.Absences.AsNoTracking().Where(a => ids.Contains(a.Id))
            .Include(a => a.Forms).ThenInclude(f => f.Signatures)
            .Include(a => a.Forms).ThenInclude(f => f.Returns)
            .Include(a => a.Participations).Include(a => a.Meetings)
            .AsSplitQuery().ToListAsync(cancellation);
        var holders = await db.Holders(today).ToListAsync(cancellation);
        var around = absences.SelectMany(Around).Distinct().ToList();
        var members = await db.Members(around, today).ToListAsync(cancellation);
        var (left, held) = (around.Except(members.Select(m => m.Person)).ToHashSet(), members.OnDay());
        var gone = await db.WithoutSince([.. absences.Where(a => a.NeedsNewSupervisor(held)).Select(a => a.Supervisor!.PersonId).Distinct()], Participation.Supervising, today, cancellation);
        var hearers = await db.ActorsOn([.. absences.SelectMany(Hearers).Distinct()], today, cancellation);
        var people = absences.SelectMany(Around).Concat(absences.SelectMany(Hearers)).Concat(holders.Select(h => h.Person)).Distinct().ToList();
        var preferences = await db.ReminderPreferences.AsNoTracking().Where(p => people.Contains(p.PersonId)).ToListAsync(cancellation);
        var sent = await db.Sent(ids, except ?? [], cancellation);
        RoleHolders HoldersOf(Absence a) => holders.Reaching(a) with { Left = [.. Around(a).Where(left.Contains).Concat(Hearers(a).Where(h => !hearers.Any(m => m.Id == h && a.IsOpenTo(m)))).Distinct()], GoneSince = gone };
        return [.. absences.Select(a => new FollowedAbsence(a, Situation.Of(a, HoldersOf(a), held) with { Preferences = preferences, Sent = [.. sent[a.Id]] }))];
    }

    private static IEnumerable<PersonId> Around(Absence absence) => absence.Participations.Select(p => p.PersonId).Append(absence.TraineeId);

    /// <summary>Who is named to hear in the doctor's place. It may be anybody whose role reached the doctor, and outlasts what they were: whoever may not see the absence any more hears nothing.</summary>
    private static IEnumerable<PersonId> Hearers(Absence absence) => new[] { absence.Quiet?.Tells, absence.Contact?.Through }.OfType<PersonId>();

    /// <summary>Those of them whose role reaches the doctor of an absence.</summary>
    internal static RoleHolders Reaching(this IReadOnlyList<Holder> holders, Absence absence)
    {
        IReadOnlyList<PersonId> Reaching(Role role) =>
            [.. holders.Where(h => h.Role == role && (h.Scope == ScopeKind.Deanery || (h.ScopeId is { } place && absence.Post.Within(h.Scope) == place))).Select(h => h.Person).Distinct()];

        return new RoleHolders
        {
            ProgrammeDirectors = Reaching(Role.TrainingProgrammeDirector),
            CollegeTutors = Reaching(Role.CollegeTutor),
            HeadsOfSchool = Reaching(Role.HeadOfSchool),
            Champions = Reaching(Role.Champion),
        };
    }

    /// <summary>All who hold a role that looks after doctors, with what it reaches.</summary>
    internal static IQueryable<Holder> Holders(this SuppoRTTContext db, DateOnly today) => db.MembersOn(today).AsNoTracking()
        .Where(m => !m.AwaitsAcceptance)
        .SelectMany(m => m.Roles.Where(r => _holders.Contains(r.Role) && r.From <= today && (r.Until == null || r.Until >= today)), (m, r) => new Holder(m.PersonId, r.Role, r.Scope, r.ScopeId));

    /// <summary>What was written counts as said, whether or not it has left yet; what was withdrawn does not.</summary>
    private static async Task<ILookup<AbsenceId, SentReminder>> Sent(this SuppoRTTContext db, IReadOnlyCollection<AbsenceId> ids, IReadOnlyCollection<long> except, CancellationToken cancellation)
    {
        var rows = await db.Outbox.AsNoTracking()
            .Where(o => o.AbsenceId != null && ids.Contains(o.AbsenceId.Value) && o.Kind == MailKind.Reminder && o.State != MailState.Withdrawn && !except.Contains(o.Id))
            .ToListAsync(cancellation);
        return rows.Where(o => o.Key is not null).ToLookup(o => o.AbsenceId!.Value, o => new SentReminder(o.Key!, o.SaidOn) { IsStopped = o.State == MailState.Stopped });
    }
}

/// <summary>Somebody with a role that looks after doctors, and the part of the deanery that it reaches.</summary>
internal sealed record Holder(PersonId Person, Role Role, ScopeKind Scope, Guid? ScopeId);
