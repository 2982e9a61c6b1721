using SuppoRTT.Data.Calendars;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Which event tells whom. One place, so that a step cannot forget its message, and none is sent without a cause in the audit.</summary>
internal static class MailFromEvents
{
    /// <param name="aggregate">What it happened to.</param>
    /// <param name="happening">What happened.</param>
    /// <param name="guests">Who was asked to its meetings before.</param>
    public static IEnumerable<OutboxMessage> For(Aggregate aggregate, Happening happening, IReadOnlyList<MeetingGuest> guests) => aggregate switch
    {
        Absence absence when happening.What is ReminderAsked asked => [OutboxMessage.AskedFor(absence, asked, happening.By, happening.At)],
        Absence absence => For(absence, happening).Concat(MeetingMail.For(absence, happening, guests).Where(m => MayBeTold(absence, m.RecipientId, happening.What))),
        Membership membership when happening.What is MemberInvited =>
            [new OutboxMessage(membership.DeaneryId, membership.PersonId, MailKind.Invitation, null, null, $"{membership.Id:N}:{happening.Number}", happening.At)],
        _ => [],
    };

    private static IEnumerable<OutboxMessage> For(Absence absence, Happening happening)
    {
        IEnumerable<(PersonId? To, MailKind Kind, string? Form)> messages = happening.What switch
        {
            FormSubmitted e when absence.TogetherWith(e.Form) is { } s => [(s.PersonId, MailKind.FormToSign, e.Form)],
            FormReturned e => [(absence.TraineeId, MailKind.FormReturned, e.Form)],
            FormSignedOff e => [(absence.TraineeId, MailKind.FormSignedOff, e.Form)],
            DoctorTold => [(absence.TraineeId, MailKind.RegisteredForYou, null)],
            AbsenceAccepted or AbsenceDeclined or AppealAllowed or AppealDismissed => AllInvolved(absence).Select(p => ((PersonId?)p, MailKind.DecisionMade, (string?)null)),
            SupervisorDeclined => absence.Participations.Where(p => p is { Part: Part.Registrant, Until: null }).Select(p => p.PersonId).Append(absence.TraineeId).Distinct()
                .Select(p => ((PersonId?)p, MailKind.SupervisorDeclined, (string?)null)),
            _ => AboutPeople(absence, happening.What),
        };
        return messages
            .Where(m => m.To?.Value != happening.By.Id)
            .Where(m => MayBeTold(absence, m.To, happening.What))
            .Select(m => Message(absence, happening, m.To, m.Kind, m.Form));
    }

    /// <summary>Nothing by itself to a doctor who may not be well enough.</summary>
    private static bool MayBeTold(Absence absence, PersonId? to, IDomainEvent what) => to != absence.TraineeId || !absence.AwaitsTakeover || what is DoctorTold;

    /// <summary>Who made place may not see the absence any more, so their message leads home.</summary>
    private static OutboxMessage Message(Absence absence, Happening happening, PersonId? to, MailKind kind, string? form)
    {
        var key = $"{absence.Id.Value:N}:{happening.Number}:{(to is { } person ? $"{person.Value:N}" : "team")}";
        return new OutboxMessage(absence.DeaneryId, to, kind, kind == MailKind.PlaceTaken ? null : absence.Reference, form, key, happening.At) { AbsenceId = absence.Id };
    }

    /// <summary>Whoever is named, whoever made place for them, and the doctor: each unless it was their own doing.</summary>
    private static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> AboutPeople(Absence absence, IDomainEvent what) => what switch
    {
        SupervisorNamed { AwaitsConfirmation: true } e => [.. AboutPeople(absence, e with { AwaitsConfirmation = false }), (null, MailKind.SupervisorToConfirm, null)],
        SupervisorNamed e => [(new PersonId(e.PersonId), MailKind.SupervisorNamed, null), (absence.TraineeId, MailKind.SupervisorChanged, null)],
        SupervisorReplaced e => [(new PersonId(e.PersonId), MailKind.PlaceTaken, null)],
        SupervisorConfirmed e => [(new PersonId(e.PersonId), MailKind.SupervisorConfirmed, null)],
        PartnerNamed e => [(new PersonId(e.PersonId), MailKind.PartnerNamed, e.Form), (absence.TraineeId, MailKind.PartnerChanged, e.Form)],
        PartnerReplaced e => [(new PersonId(e.PersonId), MailKind.PlaceTaken, null)],
        _ => [],
    };

    private static IEnumerable<PersonId> AllInvolved(Absence absence) => absence.Participations
        .Where(p => p.Until is null).Select(p => p.PersonId).Append(absence.TraineeId).Distinct();
}
