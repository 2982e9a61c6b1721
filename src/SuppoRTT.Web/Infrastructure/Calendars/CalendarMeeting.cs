namespace SuppoRTT.Web.Infrastructure.Calendars;

/// <summary>A meeting as a calendar keeps it. Says when and how long, and nothing of what it is about, of whom, or where: a calendar is read by others, and what was typed as its place may tell more than a place.</summary>
/// <param name="Uid">The same for as long as the meeting is one meeting, whatever becomes of it.</param>
/// <param name="Sequence">Rises from 0 with each change, so that a calendar knows the newest (RFC 5545, 3.8.7.4).</param>
/// <param name="Written">When this was written: of two with one sequence the later counts.</param>
/// <param name="Starts">The instant at which it begins; written on a UK clock.</param>
/// <param name="Lasts">How long it is planned for.</param>
/// <param name="Summary">Its neutral name.</param>
/// <param name="Description">What more there is to say, the same of every meeting.</param>
/// <param name="Address">The page of the portal that tells more, behind the sign-in.</param>
/// <param name="IsCancelled">Whether it will not take place.</param>
public sealed record CalendarMeeting(
    string Uid, int Sequence, DateTimeOffset Written, DateTimeOffset Starts, TimeSpan Lasts, string Summary, string? Description, string? Address, bool IsCancelled = false);

/// <summary>Who invites whom: the deanery in its own name, one recipient alone, so that no entry tells one person's address to another.</summary>
public sealed record CalendarInvitation(string OrganiserName, string OrganiserAddress, string AttendeeAddress);

/// <summary>What a calendar is to do with a file (RFC 5546).</summary>
public enum CalendarMethod
{
    /// <summary>A collection of entries to show, as a feed.</summary>
    Publish,

    /// <summary>A meeting to add, or to change.</summary>
    Request,

    /// <summary>A meeting to take out.</summary>
    Cancel,
}
