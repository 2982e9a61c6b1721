using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Calendars;

/// <summary>The meetings to which one person comes.</summary>
public static class PersonalMeetings
{
    /// <summary>Those since a moment, as far as the person may know of them: as the doctor, as who does the form with the doctor, or because they were asked to it.</summary>
    public static async Task<IReadOnlyList<Meeting>> MeetingsOf(this SuppoRTTContext db, Actor actor, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellation)
    {
        var (me, held) = (actor.Id, RolesOnDay.Of(actor));
        var theirs = db.AbsencesAround(me);
        var absences = await db.Absences.AsNoTracking().VisibleTo(actor)
            .Where(a => theirs.Contains(a.Id) && a.Meetings.Any(m => m.ProposedFor >= since))
            .Include(a => a.Meetings).Include(a => a.Participations).AsSplitQuery().ToListAsync(cancellation);
        var asked = await db.MeetingsAskedTo(me, [.. absences.Select(a => a.Id)], cancellation);
        return [.. absences
            .SelectMany(a => a.Meetings.Where(m => m.ProposedFor >= since && (m.ProposedFor <= now || a.WhyNotOpen is null) && (a.IsAtMeeting(me, m.FormKey, held) || (asked.Contains((a.Id, m.FormKey)) && a.MayStillCome(actor, m.FormKey, held)))))
            .OrderBy(m => m.ProposedFor)];
    }

    /// <summary>Each of the three by an index that begins with the person: a calendar asks every few hours, and the absences of a deanery are many.</summary>
    private static IQueryable<AbsenceId> AbsencesAround(this SuppoRTTContext db, PersonId person) => db.Absences.Where(a => a.TraineeId == person).Select(a => a.Id)
        .Union(db.Set<Participation>().Where(p => p.PersonId == person && p.Until == null).Select(p => EF.Property<AbsenceId>(p, "AbsenceId")))
        .Union(db.Outbox.Where(o => o.RecipientId == person && o.Kind == MailKind.MeetingRequest && o.AbsenceId != null).Select(o => o.AbsenceId!.Value));

    private static async Task<HashSet<(AbsenceId, string)>> MeetingsAskedTo(this SuppoRTTContext db, PersonId person, IReadOnlyCollection<AbsenceId> absences, CancellationToken cancellation)
    {
        var messages = await db.Outbox.AsNoTracking()
            .Where(o => o.RecipientId == person && o.AbsenceId != null && absences.Contains(o.AbsenceId.Value) && o.FormKey != null && o.State != MailState.Withdrawn)
            .Where(o => o.Kind == MailKind.MeetingRequest || o.Kind == MailKind.MeetingCancelled)
            .OrderBy(o => o.Id).Select(o => new { Absence = o.AbsenceId!.Value, Form = o.FormKey!, o.Kind }).ToListAsync(cancellation);
        return [.. messages.GroupBy(m => (m.Absence, m.Form)).Where(g => g.Last().Kind == MailKind.MeetingRequest).Select(g => g.Key)];
    }
}
