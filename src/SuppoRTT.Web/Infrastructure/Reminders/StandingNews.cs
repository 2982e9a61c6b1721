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
            MailKind.DecisionMade => await absences.AskedAndMayKnow(message, absence, cancellation),
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
    private static bool? IsSo(OutboxMessage message, Absence absence, RolesOnDay held) => message.Kind switch
    {
        MailKind.PlaceTaken or MailKind.NotConfirmed or MailKind.NoLongerAsked or MailKind.SupervisorToConfirm or MailKind.PartnerToConfirm => null,
        MailKind.FormSignedOff or MailKind.SignatureRecorded => IsSigned(message, absence),
        MailKind.DecisionMade => IsAround(message.RecipientId, absence, held) ? true : null,
        MailKind.AppealToDecide => IsForSomebody(message, absence.Status == AbsenceStatus.Appealed || Waits(absence, RequestStatus.Appealed)),
        _ when !absence.Status.GoesOn() => false,
        MailKind.RequestToDecide => IsForSomebody(message, Waits(absence, RequestStatus.Waiting)),
        MailKind.ReviewEscalated => IsForSomebody(message, absence.IsEscalated),
        MailKind.RegisteredForYou => absence.AwaitsTakeover,
        MailKind.SomethingToRead => MayRead(message, absence, held),
        MailKind.SupervisorNamed or MailKind.SupervisorConfirmed or MailKind.SupervisorChanged or MailKind.SupervisorDeclined or MailKind.SupervisorLeftOpen => IsSoOfSupervisor(message, absence, held),
        MailKind.NextSupervisorNamed or MailKind.NextSupervisorFellAway or MailKind.SupervisorToChange => IsSoOfNext(message, absence),
        MailKind.PartnerDeclined => IsAround(message.RecipientId, absence, held),
        _ => message.FormKey is { } form ? IsSoOfForm(message, absence, form, held) : null,
    };

    /// <summary>It is said also of an absence that is over.</summary>
    private static bool? IsSigned(OutboxMessage message, Absence absence) => (message.Kind, message.FormKey) switch
    {
        (MailKind.FormSignedOff, { } form) => absence.Form(form).Status == FormStatus.SignedOff,
        (_, { } form) => absence.Form(form).Status.IsSigned(),
        _ => absence.Status.GoesOn() ? null : false,
    };

    /// <summary>What is to be done is for the team as long as it waits; of somebody else more has to be known.</summary>
    private static bool? IsForSomebody(OutboxMessage message, bool waits) => !waits ? false : message.RecipientId is null ? true : null;

    /// <summary>A note is for the doctor and who supervises; of who comments on a form more has to be known.</summary>
    private static bool? MayRead(OutboxMessage message, Absence absence, RolesOnDay held) =>
        message.RecipientId == absence.TraineeId ? true : message.FormKey is null ? Supervises(message.RecipientId, absence, held) : null;

    private static bool? IsSoOfForm(OutboxMessage message, Absence absence, string form, RolesOnDay held) => message.Kind switch
    {
        MailKind.FormToSign => Status(absence, form) == FormStatus.AwaitingSignOff && IsDoneWith(message.RecipientId, absence, form, held),
        MailKind.FormSentToAnother => Status(absence, form) == FormStatus.AwaitingSignOff && !IsDoneWith(message.RecipientId, absence, form, held),
        MailKind.SignatureTakenBack => Status(absence, form) == FormStatus.AwaitingSignOff,
        MailKind.FormToBeEndorsed => Status(absence, form) == FormStatus.AwaitingEndorsement,
        MailKind.FormReturned or MailKind.FormSentBack => Status(absence, form) == FormStatus.Returned,
        MailKind.HelpAsked => IsForSomebody(message, absence.OpenCall(form) is not null),
        MailKind.PartnerNamed => IsDoneWith(message.RecipientId, absence, form, held),
        MailKind.PartnerConfirmed => !Status(absence, form).IsSigned() && IsDoneWith(message.RecipientId, absence, form, held),
        MailKind.PartnerChanged => absence.DoneNowWith(form, held) is not null,
        _ => null,
    };

    private static bool IsSoOfSupervisor(OutboxMessage message, Absence absence, RolesOnDay held) => message.Kind switch
    {
        MailKind.SupervisorNamed => Supervises(message.RecipientId, absence, held),
        MailKind.SupervisorConfirmed => absence.Next?.PersonId == message.RecipientId || Supervises(message.RecipientId, absence, held),
        MailKind.SupervisorChanged => absence.Supervisor is not null,
        _ => (absence.Supervisor is null || absence.NeedsNewSupervisor(held)) && IsAround(message.RecipientId, absence, held),
    };

    private static bool IsSoOfNext(OutboxMessage message, Absence absence) => message.Kind switch
    {
        MailKind.NextSupervisorNamed => absence.Next is { PersonId: { } next } && next == message.RecipientId,
        MailKind.NextSupervisorFellAway => absence.Next is null && !(absence.Supervisor?.From > message.At),
        _ => message.RecipientId == absence.TraineeId || message.RecipientId == absence.Supervisor?.PersonId,
    };

    private static FormStatus Status(Absence absence, string form) => absence.Form(form).Status;

    private static bool Waits(Absence absence, RequestStatus status) => absence.Status.GoesOn() && absence.Requests.Any(r => r.Status == status);

    private static bool Supervises(PersonId? person, Absence absence, RolesOnDay held) => absence.Supervisor?.PersonId == person && !absence.NeedsNewSupervisor(held);

    private static bool IsDoneWith(PersonId? person, Absence absence, string form, RolesOnDay held) => absence.DoneNowWith(form, held)?.PersonId == person;

    private static bool IsAround(PersonId? person, Absence absence, RolesOnDay held) =>
        person == absence.TraineeId || absence.PartsNow().Any(p => p.PersonId == person && p.IsTaken(role => held.Holds(p.PersonId, role)));
}
