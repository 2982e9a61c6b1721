using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Which event tells whom. One place, so that a step cannot forget its message, and none is sent without a cause in the audit.</summary>
internal static class MailFromEvents
{
    public static IEnumerable<OutboxMessage> For(Aggregate aggregate, Happening happening) => aggregate switch
    {
        Absence absence => For(absence, happening),
        Membership membership when happening.What is MemberInvited =>
            [new OutboxMessage(membership.DeaneryId, membership.PersonId, MailKind.Invitation, null, null, $"{membership.Id:N}:{happening.Number}", happening.At)],
        _ => [],
    };

    private static IEnumerable<OutboxMessage> For(Absence absence, Happening happening)
    {
        IEnumerable<(PersonId To, MailKind Kind, string? Form)> messages = happening.What switch
        {
            FormSubmitted e when absence.Supervisor is { } s => [(s.PersonId, MailKind.FormToSign, e.Form)],
            FormReturned e => [(absence.TraineeId, MailKind.FormReturned, e.Form)],
            FormSignedOff e => [(absence.TraineeId, MailKind.FormSignedOff, e.Form)],
            SupervisorNamed e => [(new PersonId(e.PersonId), MailKind.SupervisorNamed, null)],
            DoctorTold => [(absence.TraineeId, MailKind.RegisteredForYou, null)],
            AbsenceAccepted or AbsenceDeclined => AllInvolved(absence).Select(p => (p, MailKind.DecisionMade, (string?)null)),
            _ => [],
        };
        return messages
            .Where(m => m.To.Value != happening.By.Id)
            .Where(m => m.To != absence.TraineeId || !absence.AwaitsTakeover || happening.What is DoctorTold) // Nothing by itself to a doctor who may not be well enough.
            .Select(m => new OutboxMessage(absence.DeaneryId, m.To, m.Kind, absence.Reference, m.Form, $"{absence.Id.Value:N}:{happening.Number}:{m.To.Value:N}", happening.At) { AbsenceId = absence.Id });
    }

    private static IEnumerable<PersonId> AllInvolved(Absence absence) => absence.Participations
        .Where(p => p.Until is null).Select(p => p.PersonId).Append(absence.TraineeId).Distinct();
}
