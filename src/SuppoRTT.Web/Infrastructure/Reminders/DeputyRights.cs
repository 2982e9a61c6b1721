using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>What somebody may in an absence in the name of one for whom they stand in, as far as messages to that one ask it or tell what has to be known for it.</summary>
/// <param name="Absence">The whole absence.</param>
/// <param name="Deputy">Who stands in, with everything that they are.</param>
/// <param name="Absent">For whom, with the roles that were lent.</param>
/// <param name="Rules">The deanery's rules.</param>
public sealed record DeputyRights(Absence Absence, Actor Deputy, Actor Absent, DeaneryRules Rules)
{
    /// <summary>The deputy with nothing of their own, so that what they may is what they may in this one's name.</summary>
    private Actor InPlace { get; } = Deputy.OnlyInPlaceOf(Absent);

    private bool Supervises => Absence.SupervisesAs(InPlace).Count > 0;

    /// <summary>Whether they can do, in that one's name, what a message to that one is about.</summary>
    /// <param name="message">To the one who is away.</param>
    /// <param name="asked">Which role a signed review asks for help; null if it is about none.</param>
    public bool Allow(OutboxMessage message, Role? asked) => (message.Kind, message.FormKey) switch
    {
        (MailKind.Reminder, _) => AllowReminder(message),
        (MailKind.FormToSign or MailKind.PartnerNamed or MailKind.FormSentBack, { } form) => Absence.Does(InPlace, form),
        (MailKind.SupervisorNamed, null) => Supervises,
        (MailKind.SomethingToRead, null) => Absence.ReadsNotesFrom(InPlace) <= message.At.DateInUk,
        (MailKind.SomethingToRead, { } form) => Absence.MayComment(InPlace, form),
        (MailKind.DecisionMade, _) => TakesPart,
        (MailKind.RequestToDecide, _) => Absence.Requests.Any(r => r.Waits && Rules.Request(r.Kind) is { } terms && Absence.MaySeeRequests(terms, InPlace) && Absence.MayDecideOn(r, terms, Deputy)),
        (MailKind.HelpAsked, { } form) => Absence.OpenCall(form) is { } call && Absence.MayHelp(InPlace, call) && Absence.MayHelp(Deputy, call),
        (MailKind.ReviewEscalated, _) => asked is { } role && Absent.Covers(role, Absence.Post),
        _ => false,
    };

    private bool TakesPart => Supervises || Absence.Forms.Any(f => Absence.Does(InPlace, f.Key));

    private bool AllowReminder(OutboxMessage message) => (!IsToEndorse(message) || Absence.MayEndorse(InPlace, message.FormKey!)) && message.To switch
    {
        ReminderTo.Supervisor => Supervises || (message.FormKey is { } form && Absence.Does(InPlace, form)),
        ReminderTo.ContactPerson => TakesPart || Absent.Roles.Any(r => Absent.Covers(r.Role, Absence.Post)),
        ReminderTo.ProgrammeDirector => Absent.Covers(Role.TrainingProgrammeDirector, Absence.Post),
        ReminderTo.CollegeTutor => Absent.Covers(Role.CollegeTutor, Absence.Post),
        ReminderTo.Champion => Absent.Covers(Role.Champion, Absence.Post),
        ReminderTo.Endorser => message.FormKey is { } endorsed && Absence.MayEndorse(InPlace, endorsed),
        ReminderTo.Trainee or ReminderTo.Staff or null => false,
    };

    /// <summary>Who had a hand in a form is not asked to endorse it, in whose name ever.</summary>
    private static bool IsToEndorse(OutboxMessage message) =>
        message is { Trigger: ReminderTrigger.EndorsementAsked or ReminderTrigger.EndorsementWaits, Purpose: ReminderPurpose.Act, FormKey: not null };
}
