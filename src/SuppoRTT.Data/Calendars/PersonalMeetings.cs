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
        var me = actor.Id;
        var absences = await db.Absences.AsNoTracking().VisibleTo(actor)
            .Where(a => a.TraineeId == me || a.Participations.Any(p => p.PersonId == me && p.Until == null)
                || db.Outbox.Any(o => o.AbsenceId == a.Id && o.RecipientId == me && o.Kind == MailKind.MeetingRequest))
            .Where(a => a.Meetings.Any(m => m.ProposedFor >= since))
            .Include(a => a.Meetings).Include(a => a.Participations).AsSplitQuery().ToListAsync(cancellation);
        var asked = await db.MeetingsAskedTo(me, [.. absences.Select(a => a.Id)], cancellation);
        return [.. absences
            .SelectMany(a => a.Meetings.Where(m => m.ProposedFor >= since && (m.ProposedFor <= now || a.WhyNotOpen is null) && (a.IsAtMeeting(me, m.FormKey) || asked.Contains((a.Id, m.FormKey)))))
            .OrderBy(m => m.ProposedFor)];
    }

    private static async Task<HashSet<(AbsenceId, string)>> MeetingsAskedTo(this SuppoRTTContext db, PersonId person, IReadOnlyCollection<AbsenceId> absences, CancellationToken cancellation)
    {
        var messages = await db.Outbox.AsNoTracking()
            .Where(o => o.RecipientId == person && o.AbsenceId != null && absences.Contains(o.AbsenceId.Value) && o.FormKey != null && o.State != MailState.Withdrawn)
            .Where(o => o.Kind == MailKind.MeetingRequest || o.Kind == MailKind.MeetingCancelled)
            .OrderBy(o => o.Id).Select(o => new { Absence = o.AbsenceId!.Value, Form = o.FormKey!, o.Kind }).ToListAsync(cancellation);
        return [.. messages.GroupBy(m => (m.Absence, m.Form)).Where(g => g.Last().Kind == MailKind.MeetingRequest).Select(g => g.Key)];
    }
}
