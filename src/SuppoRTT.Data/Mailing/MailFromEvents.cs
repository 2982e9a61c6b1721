using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Which event tells whom. One place, so that a step cannot forget its message, and none is sent without a cause in the audit.</summary>
internal static class MailFromEvents
{
    /// <param name="aggregate">What it happened to.</param>
    /// <param name="happening">What happened.</param>
    /// <param name="hearers">Who was asked to its meetings before, and who holds which role.</param>
    public static IEnumerable<OutboxMessage> For(Aggregate aggregate, Happening happening, Hearers hearers) => aggregate switch
    {
        Absence absence when happening.What is ReminderAsked asked => [OutboxMessage.AskedFor(absence, asked, happening.By, happening.At)],
        Absence absence when happening.What is RotaPlanSent sent => [ToContact(absence, happening, sent.Plan, sent.ContactId, MailKind.RotaPlan)],
        Absence absence when happening.What is RotaPlanWithdrawn ended => [ToContact(absence, happening, ended.Plan, ended.ContactId, MailKind.RotaPlanWithdrawn)],
        Absence absence => For(absence, happening, hearers).Concat(MeetingMail.For(absence, happening, hearers).Where(m => MayBeTold(absence, m.RecipientId, happening.What))).Where(m => !absence.HadWrongAddress(m.RecipientId)),
        Membership membership when happening.What is MemberInvited =>
            [new OutboxMessage(membership.DeaneryId, membership.PersonId, MailKind.Invitation, null, null, $"{membership.Id:N}:{happening.Number}", happening.At)],
        Membership { AwaitsAcceptance: false } membership when happening.What is RoleGiven or RoleTakenAway =>
            [new OutboxMessage(membership.DeaneryId, membership.PersonId, MailKind.RolesChanged, null, null, $"{membership.Id:N}:{happening.Number}", happening.At)],
        Membership membership => MailOfDeputies.For(membership, happening),
        SigningRequest request when happening.What is SigningAsked or SigningAskedAgain => [ToGuest(request, happening, MailKind.SigningAsked)],
        SigningRequest request when happening.What is SigningCodeAsked => [ToGuest(request, happening, MailKind.SigningCode)],
        _ => [],
    };

    private static OutboxMessage ToGuest(SigningRequest request, Happening happening, MailKind kind) =>
        new(request.DeaneryId, request.PersonId, kind, null, request.FormKey, $"{request.Id:N}:{happening.Number}", happening.At) { AbsenceId = request.AbsenceId };

    private static IEnumerable<OutboxMessage> For(Absence absence, Happening happening, Hearers hearers)
    {
        var held = hearers.Held;
        IEnumerable<(PersonId? To, MailKind Kind, string? Form)> messages = happening.What switch
        {
            ReviewEscalated e => MailOfEscalating.For(absence, e, hearers.HoldersFor(absence)),
            FormSubmitted e => MailOfSubmitting.For(absence, e.Form, held),
            FormReturned e => [(absence.TraineeId, MailKind.FormReturned, e.Form)],
            FormSignedOff or FormEndorsed or FormSentBack => MailOfEndorsing.For(absence, happening),
            NoteWritten or QuestionCommented or CommentAnswered or PaperSignatureRecorded or PaperSignatureTakenBack => MailOfSayings.For(absence, happening, held),
            DoctorTold or RotaLeftUntold => [(absence.TraineeId, happening.What is DoctorTold ? MailKind.RegisteredForYou : MailKind.RotaLeftUntold, null)],
            AbsenceAccepted or AbsenceDeclined or AppealAllowed or AppealDismissed or AbsencePutOnHold or AbsenceResumed => AllInvolved(absence, held).Select(p => ((PersonId?)p, MailKind.DecisionMade, (string?)null)),
            RequestGranted or RequestRefused or RequestGrantedOnAppeal or RequestRefusedOnAppeal => InvolvedOrAsking(absence, happening.Number, held).Select(p => ((PersonId?)p, MailKind.DecisionMade, (string?)null)),
            RequestMade => [(null, MailKind.RequestToDecide, null)],
            RequestPassedOn e => [(new PersonId(e.PersonId), MailKind.RequestToDecide, null)],
            DecisionAppealed or RequestAppealed => [(null, MailKind.AppealToDecide, null)],
            AppealPassedOn e => [(new PersonId(e.PersonId), MailKind.AppealToDecide, null)],
            SupervisorDeclined e => AboutRefusal(absence, e.PersonId, MailKind.SupervisorDeclined),
            PartnerDeclined e => AboutRefusal(absence, e.PersonId, MailKind.PartnerDeclined),
            HelpAsked or HelpAskedOf or HelpBegun or HelpSettled => MailOfHelp.For(absence, happening.What),
            SupervisorNamed e => [.. AboutPeople(absence, e), .. MailOfNaming.WaitingFor(absence, happening, e, held)],
            SupervisorLeftOpen or NextSupervisorNamed or NextSupervisorMoved or NextSupervisorReplaced or NextSupervisorTakenBack or NextSupervisorFellAway => MailOfNaming.OfChanges(absence, happening.What),
            QuietTimeStarted { HearerId: { } hearer } => [(new PersonId(hearer), MailKind.NamedToHear, null)],
            ContactAgreed { HearerId: { } hearer } => [(new PersonId(hearer), MailKind.NamedToHear, null)],
            _ => AboutPeople(absence, happening.What),
        };
        return messages
            .Where(m => m.To?.Value != happening.By.Id)
            .Where(m => MayBeTold(absence, m.To, happening.What))
            .Select(m => Message(absence, happening, m.To, m.Kind, m.Form));
    }

    /// <summary>Nothing by itself to a doctor who may not be well enough.</summary>
    private static bool MayBeTold(Absence absence, PersonId? to, IDomainEvent what) => to != absence.TraineeId || !absence.AwaitsTakeover || what is DoctorTold;

    /// <summary>Whoever made place, or was not confirmed, may not see the absence any more, and whoever follows may not see it yet, so their messages lead home. Who is named may hear of the same form twice: that it waits, by this, and of its meeting.</summary>
    private static OutboxMessage Message(Absence absence, Happening happening, PersonId? to, MailKind kind, string? form)
    {
        var key = $"{absence.Id.Value:N}:{happening.Number}:{(to is { } person ? $"{person.Value:N}" : "team")}{(happening.What is SupervisorNamed && form is not null ? $":{form}:waits" : "")}";
        var isToNext = kind == MailKind.SupervisorConfirmed && absence.Supervisor?.PersonId != to;
        return new OutboxMessage(absence.DeaneryId, to, kind, isToNext || kind is MailKind.PlaceTaken or MailKind.NotConfirmed or MailKind.NoLongerAsked or MailKind.FormSentToAnother ? null : absence.Reference, form, key, happening.At) { AbsenceId = absence.Id };
    }

    /// <summary>Whoever is named, whoever made place for them, and the doctor: each unless it was their own doing.</summary>
    private static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> AboutPeople(Absence absence, IDomainEvent what) => what switch
    {
        SupervisorNamed { AwaitsConfirmation: true } e => [.. AboutPeople(absence, e with { AwaitsConfirmation = false }), (null, MailKind.SupervisorToConfirm, null)],
        SupervisorNamed e => [(new PersonId(e.PersonId), MailKind.SupervisorNamed, null), (absence.TraineeId, MailKind.SupervisorChanged, null)],
        SupervisorReplaced e => [(new PersonId(e.PersonId), MailKind.PlaceTaken, null)],
        SupervisorConfirmed e => [(new PersonId(e.PersonId), MailKind.SupervisorConfirmed, null)],
        PartnerNamed { AwaitsConfirmation: true } e => [.. AboutPeople(absence, e with { AwaitsConfirmation = false }), (null, MailKind.PartnerToConfirm, null)],
        PartnerConfirmed e => [(new PersonId(e.PersonId), MailKind.PartnerConfirmed, e.Form)],
        PartnerNamed e => [(new PersonId(e.PersonId), MailKind.PartnerNamed, e.Form), (absence.TraineeId, MailKind.PartnerChanged, e.Form)],
        PartnerReplaced e => [(new PersonId(e.PersonId), MailKind.PlaceTaken, null)],
        _ => [],
    };

    /// <summary>Each event has a message of its own; what came to nothing before it was sent is withdrawn when it is judged.</summary>
    private static OutboxMessage ToContact(Absence absence, Happening happening, int plan, Guid contact, MailKind kind) =>
        new(absence.DeaneryId, null, kind, absence.Reference, null, $"{absence.Id.Value:N}:{happening.Number}:rota", happening.At)
        {
            AbsenceId = absence.Id,
            RotaSendingId = absence.RotaSendings.Where(s => s.Plan == plan && s.ContactId == contact).OrderBy(s => s.EndedAt ?? DateTimeOffset.MaxValue).Last().Id,
        };

    /// <summary>The doctor, and who registered it until the doctor takes over, hear that somebody is still to be named, and who was not confirmed that they are not.</summary>
    private static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> AboutRefusal(Absence absence, Guid person, MailKind kind) => absence.PartsNow()
        .Where(p => p.Part == Part.Registrant && p.PersonId.Value != person).Select(p => p.PersonId).Append(absence.TraineeId).Distinct()
        .Select(p => ((PersonId?)p, kind, (string?)null)).Append((new PersonId(person), MailKind.NotConfirmed, null));

    private static IEnumerable<PersonId> AllInvolved(Absence absence, RolesOnDay held) => absence.PartsNow()
        .Where(p => p.IsTaken(role => held.Holds(p.PersonId, role))).Select(p => p.PersonId).Append(absence.TraineeId).Distinct();

    /// <summary>Whoever asked hears what was decided, also staff, who take no part: unless they asked in the name of somebody who hears, since what goes to that one comes to who stands in for them.</summary>
    private static IEnumerable<PersonId> InvolvedOrAsking(Absence absence, int decided, RolesOnDay held)
    {
        var request = absence.Requests.Single(r => r.DecidedEvent == decided || r.AppealDecidedEvent == decided);
        var (involved, inNameOf) = (AllInvolved(absence, held).ToList(), absence.Remarks.SingleOrDefault(r => r.EventNumber == request.AskedEvent)?.By.OnBehalfOfId);
        return involved.Exists(p => p.Value == inNameOf) ? involved : involved.Append(request.AskedBy).Distinct();
    }
}
