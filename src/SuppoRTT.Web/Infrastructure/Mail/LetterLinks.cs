using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Features.Account;
using SuppoRTT.Web.Features.Deputies;
using SuppoRTT.Web.Features.Endorsing;
using SuppoRTT.Web.Features.Forms;
using SuppoRTT.Web.Features.Handovers;
using SuppoRTT.Web.Features.Helping;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Features.Notes;
using SuppoRTT.Web.Features.Registering;
using SuppoRTT.Web.Features.Reminders;
using SuppoRTT.Web.Features.RotaPlans;
using SuppoRTT.Web.Features.SignOffs;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>The page to which an e-mail leads, in the deanery that writes it. Each asks to sign in; who has no password yet chooses one first.</summary>
public sealed class LetterLinks(AbsenceLinks absences, FormLinks forms, SignOffLinks signOffs, HomeLinks home, ReminderLinks reminders, RotaPlanLinks rotaPlans, NoteLinks notes, RegisteringLinks registering, EndorsingLinks endorsing, DeputyLinks deputies, HandoverLinks handovers, HelpingLinks helping)
{
    public string Of(OutboxMessage message, bool hasSignIn, Func<PersonId, string> ticket) => message switch
    {
        { RecipientId: { } person } when !hasSignIn || message.Kind == MailKind.ForgottenPassword => Account.ChoosePassword(ticket(person)),
        { Kind: MailKind.ConfirmAddress, RecipientId: { } person } => Account.ConfirmAddress(ticket(person)),
        { Kind: MailKind.AddressChanged } => Account.SignIn(home.Home()),
        { Kind: MailKind.Invitation } => Account.SignIn(home.Home()),
        { Kind: MailKind.Digest } => home.Home(),
        { Kind: MailKind.DeputyNamed or MailKind.DeputyDaysChanged or MailKind.DeputyEnded or MailKind.DeputyArranged } => deputies.ShowMyDeputies(),
        { Kind: MailKind.NextSupervisorNamed, Reference: { } reference } => handovers.ReadHandover(reference),
        { Kind: MailKind.NextSupervisorFellAway, Reference: { } reference } => registering.NameSupervisor(reference),
        { Kind: MailKind.AppealToDecide, Reference: { } reference } => registering.DecideOnAbsence(reference),
        { Kind: MailKind.RotaLeftUntold, Reference: { } reference } => rotaPlans.ShowRotaPlan(reference),
        { Trigger: ReminderTrigger.HandoverWaits or ReminderTrigger.RotaTold, Reference: { } reference } => rotaPlans.ShowRotaPlan(reference),
        { Trigger: ReminderTrigger.SupervisorUnknown, Purpose: ReminderPurpose.Act or ReminderPurpose.Help, Reference: { } reference } => registering.NameSupervisor(reference),
        { Purpose: ReminderPurpose.Help or ReminderPurpose.Know, Reference: { } reference } => absences.ShowAbsence(reference),
        { IsLeftToTeam: true, Trigger: ReminderTrigger.SignOffWaits, Reference: { } reference } => registering.NameSupervisor(reference),
        { IsLeftToTeam: true, Reference: { } reference } => absences.ShowAbsence(reference),
        { Trigger: ReminderTrigger.SignOffWaits, To: ReminderTo.Supervisor, Reference: { } reference, FormKey: { } form } => signOffs.SignOffForm(reference, form),
        { Kind: MailKind.HelpAsked, Reference: { } reference, FormKey: { } form } => helping.GiveHelp(reference, form),
        { Trigger: ReminderTrigger.EndorsementAsked or ReminderTrigger.EndorsementWaits, Reference: { } reference, FormKey: { } form } => endorsing.EndorseForm(reference, form),
        { Kind: MailKind.FormToSign, Reference: { } reference, FormKey: { } form } => signOffs.SignOffForm(reference, form),
        { Kind: MailKind.SomethingToRead, Reference: { } reference, FormKey: null } => notes.ShowNotes(reference, NoteKind.BetweenUs),
        { Reference: { } reference, FormKey: { } form } => forms.ShowForm(reference, form),
        { Reference: { } reference } => absences.ShowAbsence(reference),
        _ => home.Home(),
    };

    /// <summary>The page to which a message leads somebody who is signed in.</summary>
    public string In(OutboxMessage message) => message.Kind switch
    {
        MailKind.Invitation => home.Home(),
        MailKind.ConfirmAddress or MailKind.AddressChanged => AccountLinks.ChangeAddress,
        _ => Of(message, hasSignIn: true, _ => ""),
    };

    /// <summary>Where a member chooses how reminders come.</summary>
    public string Preferences => reminders.SetPreferences();

    public string Home => home.Home();

    public string NewLink => Account.ForgottenPassword();

    private static AccountLinks Account { get; } = new();
}
