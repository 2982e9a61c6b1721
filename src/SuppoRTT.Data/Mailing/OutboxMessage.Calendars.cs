using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Data.Mailing;

/// <summary>What stands in the calendar of an address at which the doctor is not reached any more.</summary>
public sealed partial class OutboxMessage
{
    /// <summary>The address that the doctor had given for the time away, until what stands in its calendar is taken out, or is not any more: nothing else tells of it any more. Null of all other messages.</summary>
    public string? FormerAddress { get; private set; }

    /// <summary>In the place of a message that asks somebody to a meeting of which they hear no more: it is taken out of their calendar. They may not see the absence either, so it leads home.</summary>
    public static OutboxMessage NotForThem(OutboxMessage request, DateTimeOffset at) =>
        new(request.DeaneryId, request.RecipientId, MailKind.MeetingCancelled, null, request.FormKey, $"{request.UniqueKey}:not-for-them", at) { AbsenceId = request.AbsenceId };

    /// <summary>Takes a meeting out of the calendar of one address of the doctor, whatever becomes of it at another.</summary>
    /// <param name="absence">Whose meeting it is.</param>
    /// <param name="form">The form of the meeting.</param>
    /// <param name="cause">What tells its cause from another.</param>
    /// <param name="former">The address that was given for the time away; null is the usual one.</param>
    /// <param name="at">When it is written.</param>
    public static OutboxMessage TakenOut(Absence absence, string form, string cause, string? former, DateTimeOffset at) =>
        new(absence.DeaneryId, absence.TraineeId, MailKind.MeetingTakenOut, absence.Reference, form, $"{cause}:out", at) { AbsenceId = absence.Id, FormerAddress = former, AtOtherAddress = former is not null };
}
