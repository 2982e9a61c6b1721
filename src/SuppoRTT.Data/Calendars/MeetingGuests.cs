using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Calendars;

/// <summary>Somebody who was asked to the meeting of a form, and was not told since that it does not take place for them.</summary>
internal sealed record MeetingGuest(AbsenceId Absence, string Form, PersonId Person)
{
    /// <summary>The mark of the address for the time away in whose calendar the meeting stands; null if it stands at the usual address.</summary>
    public string? OtherAddressMark { get; init; }

    /// <summary>A message about it is in hand just now, and nobody knows yet to which address it goes.</summary>
    public bool IsBeingTold { get; init; }

    /// <summary>Whether it may stand in the calendar of an address that was given for the time away.</summary>
    public bool MayStandAt(string other) => IsBeingTold || OtherAddressMark == OutboxMessage.MarkOf(other);
}

/// <summary>Who was asked to which meeting, as far as what happened to it concerns them: by the messages about it, which are never deleted.</summary>
internal static class MeetingGuests
{
    private static readonly IReadOnlyList<MeetingGuest> _nobody = [];

    /// <summary>Of the meetings about which people hear by what is about to be saved.</summary>
    public static IReadOnlyList<MeetingGuest> MeetingGuestsOf(this SuppoRTTContext db) => Concerned(db) is { Count: > 0 } absences ? GuestsIn([.. Messages(db, absences)]) : _nobody;

    /// <summary>The same, for those who wait.</summary>
    public static async Task<IReadOnlyList<MeetingGuest>> MeetingGuestsOf(this SuppoRTTContext db, CancellationToken cancellation) =>
        Concerned(db) is { Count: > 0 } absences ? GuestsIn(await Messages(db, absences).ToListAsync(cancellation)) : _nobody;

    private static List<AbsenceId> Concerned(SuppoRTTContext db) => [.. db.ChangeTracker.Entries<Absence>().Select(e => e.Entity)
        .Where(a => a.Meetings.Count > 0 && a.Happenings.Any(h => h.What is MeetingProposed or MeetingCalledOff or AbsenceTakenOver or SupervisorNamed or SupervisorReplaced or PartnerNamed or PartnerReplaced or SupervisorDeclined or SupervisorLeftOpen or PartnerDeclined or ReturnConfirmed or ContactAgreed))
        .Select(a => a.Id)];

    private static IQueryable<Told> Messages(SuppoRTTContext db, List<AbsenceId> absences) => db.Outbox.AsNoTracking()
        .Where(o => o.AbsenceId != null && absences.Contains(o.AbsenceId.Value) && (o.Kind == MailKind.MeetingRequest || o.Kind == MailKind.MeetingCancelled))
        .Where(o => o.State != MailState.Withdrawn && o.FormKey != null && o.RecipientId != null)
        .OrderBy(o => o.Id).Select(o => new Told(o.AbsenceId!.Value, o.FormKey!, o.RecipientId!.Value, o.Kind, o.State, o.AtOtherAddress ? o.AddressMark : null));

    private static IReadOnlyList<MeetingGuest> GuestsIn(IReadOnlyCollection<Told> messages) => [.. messages
        .GroupBy(m => new MeetingGuest(m.Absence, m.Form, m.Person)).Where(g => g.Last().Kind == MailKind.MeetingRequest)
        .Select(g => g.Key with { OtherAddressMark = g.LastOrDefault(m => m.State == MailState.Sent)?.OtherAddressMark, IsBeingTold = g.Any(m => m.State == MailState.Sending) })];

    private sealed record Told(AbsenceId Absence, string Form, PersonId Person, MailKind Kind, MailState State, string? OtherAddressMark);
}
