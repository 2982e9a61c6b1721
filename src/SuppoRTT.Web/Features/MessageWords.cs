using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>What a message is about, in the portal, where more may be said than in an e-mail.</summary>
public static class MessageWords
{
    /// <param name="message">The message.</param>
    /// <param name="form">The name of its form; null if it is about none.</param>
    public static string Of(OutboxMessage message, string? form) => message.Kind == MailKind.Reminder
        ? Of(message.Trigger!.Value, message.Purpose!.Value, form) + (message.IsLeftToTeam ? ", and nobody is there who can do it" : "")
        : Of(message.Kind, form);

    /// <summary>What e-mails are about that are said in the same words.</summary>
    public static string Of(LetterTopic topic) => topic switch
    {
        { Trigger: { } trigger } => Kind(trigger),
        { Purpose: ReminderPurpose.Help } => "Help is asked for with a step that waits",
        { Purpose: ReminderPurpose.Know } => "Somebody was asked to help with a step that waits",
        _ => Of(topic.Kind, topic.Kind == MailKind.SomethingToRead ? null : "A form"),
    };

    private static string OfSayings(MailKind kind, string? form) => kind switch
    {
        MailKind.SomethingToRead => form is null ? "Something to read" : $"{form}: a comment to read",
        MailKind.SignatureRecorded => $"{form}: a signature was recorded",
        MailKind.HelpAsked => $"{form}: help is asked for",
        MailKind.HelpAnswered => $"{form}: an answer from who was asked to help",
        MailKind.FormToBeEndorsed => $"{form} is signed, and is to be endorsed",
        MailKind.FormSentBack => $"{form}: sent back after you signed it",
        MailKind.DeputyNamed => "To stand in for a colleague",
        MailKind.DeputyDaysChanged => "Other days to stand in for a colleague",
        MailKind.DeputyEnded => "No longer to stand in for a colleague",
        MailKind.DeputyArranged => "The deanery’s team arranged who stands in",
        MailKind.ReviewEscalated => $"{form}: you are asked for help",
        _ => $"{form}: a recorded signature was taken back",
    };

    private static string OfHandovers(MailKind kind) => kind switch
    {
        MailKind.SupervisorLeftOpen => "The supervisor is not known yet",
        MailKind.NoLongerAsked => "No longer the supervisor",
        MailKind.NextSupervisorNamed => "Named as the next supervisor",
        MailKind.NextSupervisorFellAway => "The next supervisor is not there any more",
        _ => "Another supervisor from a day to come",
    };

    private static string OfRota(MailKind kind) => kind switch
    {
        MailKind.RotaPlan => "The plan for the rota",
        MailKind.RotaPlanWithdrawn => "The plan for the rota counts no more",
        _ => "The plan for the rota is to be sent again",
    };

    private static string Of(MailKind kind, string? form) => kind switch
    {
        MailKind.SomethingToRead or MailKind.SignatureRecorded or MailKind.SignatureTakenBack or MailKind.FormToBeEndorsed or MailKind.FormSentBack or MailKind.DeputyNamed or MailKind.DeputyDaysChanged or MailKind.DeputyEnded or MailKind.DeputyArranged or MailKind.ReviewEscalated or MailKind.HelpAsked or MailKind.HelpAnswered => OfSayings(kind, form),
        MailKind.Invitation => "Invitation",
        MailKind.ForgottenPassword => "Link to choose a password",
        MailKind.FormToSign => $"{form} to read and sign",
        MailKind.FormReturned or MailKind.FormSentToAnother => kind == MailKind.FormReturned ? $"{form} came back with a comment" : $"{form} was sent again, to who does it now",
        MailKind.FormSignedOff => $"{form} is signed",
        MailKind.DecisionMade or MailKind.AppealToDecide or MailKind.RequestToDecide => kind == MailKind.DecisionMade ? "A decision of the deanery" : kind == MailKind.AppealToDecide ? "An appeal to decide on" : "A request to decide on",
        MailKind.SupervisorNamed => "Named as the supervisor",
        MailKind.SupervisorChanged => "Another supervisor",
        MailKind.PlaceTaken => "Somebody else does it now",
        MailKind.SupervisorToConfirm or MailKind.SupervisorConfirmed => kind == MailKind.SupervisorToConfirm ? "A supervisor to confirm" : "Confirmed as a supervisor",
        MailKind.SupervisorDeclined => "The supervisor was not confirmed",
        MailKind.SupervisorLeftOpen or MailKind.NoLongerAsked or MailKind.NextSupervisorNamed or MailKind.SupervisorToChange or MailKind.NextSupervisorFellAway => OfHandovers(kind),
        MailKind.PartnerToConfirm or MailKind.PartnerConfirmed => kind == MailKind.PartnerToConfirm ? "Somebody to confirm for a form" : "Confirmed for a form",
        MailKind.PartnerDeclined => "Who was chosen for a form was not confirmed",
        MailKind.NotConfirmed => "They were not confirmed",
        MailKind.PartnerNamed => $"{form}: to do together",
        MailKind.PartnerChanged => $"{form}: somebody else does it with the doctor",
        MailKind.RegisteredForYou => "An absence was registered",
        MailKind.PassOn or MailKind.NamedToHear => kind == MailKind.PassOn ? "Something to pass on to the doctor" : "Named to hear in the doctor’s place",
        MailKind.Reminder => "A reminder",
        MailKind.Digest => "Reminders of a day in one e-mail",
        MailKind.MeetingRequest => $"{form}: when and where you meet",
        MailKind.MeetingCancelled or MailKind.MeetingTakenOut => $"{form}: a meeting {(kind == MailKind.MeetingCancelled ? "does not take place" : "leaves the calendar of another address")}",
        MailKind.ConfirmAddress => "Link to confirm a new e-mail address",
        MailKind.AddressChanged or MailKind.RolesChanged => kind == MailKind.AddressChanged ? "E-mail address changed" : "Roles changed",
        MailKind.RotaPlan or MailKind.RotaPlanWithdrawn or MailKind.RotaLeftUntold => OfRota(kind),
        MailKind.SigningAsked or MailKind.SigningCode => $"{form}: {(kind == MailKind.SigningAsked ? "link" : "code")} to sign without an account",
    };

    public static string Of(ReminderTrigger trigger, ReminderPurpose purpose, string? form) => purpose switch
    {
        ReminderPurpose.Act => Of(trigger, form),
        ReminderPurpose.Help => $"Help is asked for: {Of(trigger, form)}",
        ReminderPurpose.Know => $"Somebody was asked to help: {Of(trigger, form)}",
    };

    /// <summary>The words as a sentence, whether they tell or ask.</summary>
    public static string Sentence(string words) => words.EndsWith('?') ? words : $"{words}.";

    /// <summary>How far a message is, in a word or two.</summary>
    public static Tag Status(OutboxMessage message) => new()
    {
        Text = Of(message.State),
        Colour = message.State switch
        {
            MailState.Waiting or MailState.Sending => TagColour.Blue,
            MailState.Sent => TagColour.Green,
            MailState.Failed => TagColour.Red,
            MailState.Withdrawn or MailState.Stopped => TagColour.Grey,
            MailState.PortalOnly or MailState.ForDigest => TagColour.AquaGreen,
        },
    };

    public static string Of(MailState state) => state switch
    {
        MailState.Waiting => "Waiting",
        MailState.Sending => "Being sent",
        MailState.Sent => "Sent",
        MailState.Failed => "Could not be sent",
        MailState.Withdrawn => "No longer due",
        MailState.Stopped => "Stopped",
        MailState.PortalOnly => "In the portal",
        MailState.ForDigest => "With others of the day",
    };

    /// <summary>To whom, by how they stand to the absence.</summary>
    public static string Of(ReminderTo to) => to switch
    {
        ReminderTo.Trainee => "The doctor",
        ReminderTo.Supervisor => "The supervisor",
        ReminderTo.ContactPerson => "Who is in touch with the doctor",
        ReminderTo.ProgrammeDirector => "The training programme director",
        ReminderTo.CollegeTutor => "The college tutor",
        ReminderTo.Champion => "The SuppoRTT champion",
        ReminderTo.Staff => "The deanery’s team",
        ReminderTo.Endorser => "Who endorses the form",
    };

    /// <summary>A kind of reminder, without a form.</summary>
    public static string Kind(ReminderTrigger trigger) => trigger switch
    {
        ReminderTrigger.Registered => "Registered",
        _ => Of(trigger, "A form"),
    };

    private static string Of(ReminderTrigger trigger, string? form) => trigger switch
    {
        ReminderTrigger.Registered => $"Registered: {form} is first",
        ReminderTrigger.FormOpens => $"{form} can be started",
        ReminderTrigger.ContactCheck => "Are the dates still right?",
        ReminderTrigger.FormDue => $"{form} is due",
        ReminderTrigger.FormOverdue => $"{form} was due",
        ReminderTrigger.ChangesWait => $"{form} waits to be changed",
        ReminderTrigger.SignOffWaits => $"{form} waits for a signature",
        ReminderTrigger.EndorsementAsked => $"{form} to read and endorse",
        ReminderTrigger.EndorsementWaits => $"{form} waits to be endorsed",
        ReminderTrigger.SupervisorUnknown => "Who is the supervisor?",
        ReminderTrigger.CheckIn => "Is the day of the return known?",
        ReminderTrigger.LessThanFullTime => "Working less than full time needs notice",
        ReminderTrigger.AccruedLeaveDays => "Days of training in accrued leave",
        ReminderTrigger.HandoverWaits => "The plan waits to be acknowledged",
        ReminderTrigger.RotaTold => "Has the rota been told?",
        ReminderTrigger.ConfirmReturn => "Confirm the return",
        ReminderTrigger.NothingFiled => "The return has passed and nothing was entered",
        ReminderTrigger.SupervisionEnds => "Arrange the review",
        ReminderTrigger.SupervisionVaried => "Supervision is not given as agreed",
        ReminderTrigger.Evaluation => "How was it?",
    };
}
