using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Meetings;

/// <summary>The meeting of a form.</summary>
public sealed class MeetingLinks(DeaneryLinks links)
{
    public string ProposeMeeting(string reference, string form) => links.Of("absences", reference, "forms", form, "propose-meeting");

    public string CallOffMeeting(string reference, string form) => links.Of("absences", reference, "forms", form, "call-off-meeting");

    /// <summary>The meeting as a file for a calendar.</summary>
    public string DownloadMeeting(string reference, string form) => links.Of("absences", reference, "forms", form, "meeting");

    public string RecordMeeting(string reference, string form) => links.Of("absences", reference, "forms", form, "record-meeting");
}
