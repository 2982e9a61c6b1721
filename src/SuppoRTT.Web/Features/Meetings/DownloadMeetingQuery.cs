using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Calendars;

namespace SuppoRTT.Web.Features.Meetings;

/// <summary>Finds a meeting that is to take place, for somebody who may see it.</summary>
public sealed class DownloadMeetingQuery(SuppoRTTContext db, MeetingEntries entries, TimeProvider time)
{
    /// <summary>A calendar with the one entry; null if nothing is proposed.</summary>
    public async Task<string?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || absence.MeetingOf(form) is not { ProposedFor: not null } meeting || entries.Of(meeting) is not { } entry)
        {
            return null;
        }

        await db.LogRead(absence, ReadContent.Meeting, actor, time.GetUtcNow(), cancellation);
        return CalendarWriter.Entry(entry);
    }
}
