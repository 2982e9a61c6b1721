using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>What a message is about, in the portal, where more may be said than in an e-mail.</summary>
public static partial class MessageWords
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

    /// <summary>What follows the name of who gets it, if no e-mail of its own comes.</summary>
    public static string Of(Delivery delivery) => delivery switch
    {
        Delivery.AtOnce => "",
        Delivery.DailyDigest => ", with the e-mail of the day",
        Delivery.PortalOnly => ", in the portal only: no e-mail goes",
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
