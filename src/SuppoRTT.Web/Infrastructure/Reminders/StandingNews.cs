using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Whether what a message says of an absence and its people is so in this moment.</summary>
public sealed class StandingNews(SpokenOfAbsence absences)
{
    /// <summary>What is said once more later is needless, and what was to be done is over with the absence. Of meetings others judge.</summary>
    public async Task<bool> IsSo(OutboxMessage message, AbsenceId id, CancellationToken cancellation)
    {
        if (message.Kind is MailKind.MeetingRequest or MailKind.MeetingCancelled or MailKind.MeetingTakenOut)
        {
            return true;
        }

        if (await absences.IsSaidLater(message, cancellation))
        {
            return false;
        }

        var absence = await absences.Of(id, cancellation);
        var held = await absences.RolesAround(absence, cancellation);
        return IsSo(message, absence, held) ?? message.Kind switch
        {
            MailKind.PlaceTaken or MailKind.NotConfirmed or MailKind.NoLongerAsked => !await absences.IsNamedSince(message, cancellation),
            MailKind.SomethingToRead => await absences.MayComment(message, absence, cancellation),
            MailKind.AppealToDecide => await absences.IsStandIn(message, cancellation),
            MailKind.RequestToDecide => await absences.IsDecider(message, absence, cancellation),
            MailKind.HelpAsked => await absences.MayHelp(message, absence, cancellation),
            MailKind.ReviewEscalated => await absences.IsAskedForHelp(message, absence, cancellation),
            MailKind.NamedToHear => await absences.IsNamedToHear(message, absence, cancellation),
            MailKind.RotaLeftUntold => await absences.IsRotaUntold(id, cancellation),
            MailKind.SupervisorToConfirm => absence.Status.GoesOn() && await absences.AnyAwaitsConfirmation(absence, Part.Supervisor, cancellation),
            MailKind.PartnerToConfirm => absence.Status.GoesOn() && await absences.AnyAwaitsConfirmation(absence, Part.FormPartner, cancellation),
            _ => true,
        };
    }

    /// <summary>What the absence and the roles of its people tell; null if more has to be known.</summary>
    private static bool? IsSo(OutboxMessage message, Absence absence, RolesOnDay held) => (message.Kind, message.FormKey) switch
    {
        (MailKind.PlaceTaken or MailKind.NotConfirmed or MailKind.NoLongerAsked or MailKind.SupervisorToConfirm or MailKind.PartnerToConfirm, _) => null,
        (MailKind.FormSignedOff or MailKind.SignatureRecorded, { } form) => message.Kind == MailKind.FormSignedOff ? absence.Form(form).Status == FormStatus.SignedOff : absence.Form(form).Status.IsSigned(),
        (MailKind.DecisionMade, _) => IsAround(message.RecipientId, absence, held),
        (MailKind.AppealToDecide, _) => absence.Status != AbsenceStatus.Appealed && !Waits(absence, RequestStatus.Appealed) ? false : message.RecipientId is null ? true : null,
        _ when !absence.Status.GoesOn() => false,
        (MailKind.RequestToDecide, _) => !Waits(absence, RequestStatus.Waiting) ? false : message.RecipientId is null ? true : null,
        (MailKind.RegisteredForYou, _) => absence.AwaitsTakeover,
        (MailKind.FormToSign, { } form) => absence.Form(form).Status == FormStatus.AwaitingSignOff && IsDoneWith(message.RecipientId, absence, form, held),
        (MailKind.HelpAsked, { } form) => absence.OpenCall(form) is null ? false : message.RecipientId is null ? true : null,
        (MailKind.FormSentToAnother, { } form) => absence.Form(form).Status == FormStatus.AwaitingSignOff && !IsDoneWith(message.RecipientId, absence, form, held),
        (MailKind.FormToBeEndorsed, { } form) => absence.Form(form).Status == FormStatus.AwaitingEndorsement,
        (MailKind.FormReturned or MailKind.FormSentBack, { } form) => absence.Form(form).Status == FormStatus.Returned,
        (MailKind.ReviewEscalated, _) => !absence.IsEscalated ? false : message.RecipientId is null ? true : null,
        (MailKind.PartnerNamed, { } form) => IsDoneWith(message.RecipientId, absence, form, held),
        (MailKind.PartnerConfirmed, { } form) => !absence.Form(form).Status.IsSigned() && IsDoneWith(message.RecipientId, absence, form, held),
        (MailKind.PartnerChanged, { } form) => absence.DoneNowWith(form, held) is not null,
        (MailKind.SupervisorNamed, _) => Supervises(message.RecipientId, absence, held),
        (MailKind.SupervisorConfirmed, _) => absence.Next?.PersonId == message.RecipientId || Supervises(message.RecipientId, absence, held),
        (MailKind.SomethingToRead, null) => message.RecipientId == absence.TraineeId || Supervises(message.RecipientId, absence, held),
        (MailKind.SomethingToRead, _) => message.RecipientId == absence.TraineeId ? true : null,
        (MailKind.SignatureTakenBack, { } form) => absence.Form(form).Status == FormStatus.AwaitingSignOff,
        (MailKind.SupervisorChanged, _) => absence.Supervisor is not null,
        (MailKind.NextSupervisorNamed, _) => absence.Next is { PersonId: { } next } && next == message.RecipientId,
        (MailKind.NextSupervisorFellAway, _) => absence.Next is null && !(absence.Supervisor?.From > message.At),
        (MailKind.SupervisorToChange, _) => message.RecipientId == absence.TraineeId || message.RecipientId == absence.Supervisor?.PersonId,
        (MailKind.SupervisorDeclined or MailKind.SupervisorLeftOpen, _) => (absence.Supervisor is null || absence.NeedsNewSupervisor(held)) && IsAround(message.RecipientId, absence, held),
        (MailKind.PartnerDeclined, _) => IsAround(message.RecipientId, absence, held),
        _ => null,
    };

    private static bool Waits(Absence absence, RequestStatus status) => absence.Status.GoesOn() && absence.Requests.Any(r => r.Status == status);

    private static bool Supervises(PersonId? person, Absence absence, RolesOnDay held) => absence.Supervisor?.PersonId == person && !absence.NeedsNewSupervisor(held);

    private static bool IsDoneWith(PersonId? person, Absence absence, string form, RolesOnDay held) => absence.DoneNowWith(form, held)?.PersonId == person;

    private static bool IsAround(PersonId? person, Absence absence, RolesOnDay held) =>
        person == absence.TraineeId || absence.PartsNow().Any(p => p.PersonId == person && p.IsTaken(role => held.Holds(p.PersonId, role)));
}
