using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Mail;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>What an e-mail says of something that is due. It may say that there is a form and by when; never whose, nor anything of the absence: it is read on locked screens and over shoulders.</summary>
public static class ReminderWords
{
    private const string InPlace = "You get what follows because you stand in for a colleague who is away.";
    private const string SignIn = "Sign in to SuppoRTT";

    public static LetterWords Of(OutboxMessage reminder) => reminder.IsLeftToTeam
        ? new(Subject(ReminderPurpose.Help, isOfForm: true), [Line(reminder)], SignIn, [])
        : Of(LetterTopic.Of(reminder), reminder.FormKey is not null, reminder.By?.Written);

    /// <param name="topic">What it reminds of.</param>
    /// <param name="isOfForm">Whether that is a form.</param>
    /// <param name="by">By when, in words; null if no day is known.</param>
    public static LetterWords Of(LetterTopic topic, bool isOfForm, string? by) => new(
        Subject(topic.Purpose, isOfForm),
        [Line(topic.Purpose, topic.Trigger, by)],
        isOfForm && topic.Purpose == ReminderPurpose.Act ? "Sign in and look at the form" : SignIn,
        []);

    /// <summary>The reminders of one day together, by the references of what they are about.</summary>
    public static LetterWords Of(IReadOnlyCollection<OutboxMessage> together) => new(
        "What is waiting in SuppoRTT",
        [.. Lines(together.Where(r => r.CopyOfId is null)), .. together.Any(r => r.CopyOfId is not null) ? [InPlace, .. Lines(together.Where(r => r.CopyOfId is not null))] : Array.Empty<string>()],
        SignIn,
        []);

    private static IEnumerable<string> Lines(IEnumerable<OutboxMessage> together) =>
        together.GroupBy(r => r.Reference).Select(g => $"{g.Key}: {string.Join(" ", g.OrderBy(r => r.By ?? DateOnly.MaxValue).ThenBy(r => r.Id).Select(Line).Distinct())}");

    /// <summary>One sentence or two, complete without a name.</summary>
    public static string Line(OutboxMessage reminder) => reminder.IsLeftToTeam ? LeftToTeam(reminder.Trigger == ReminderTrigger.SignOffWaits) : Line(reminder.Purpose, reminder.Trigger, reminder.By?.Written);

    private static string LeftToTeam(bool isToSign) => isToSign
        ? "A form waits to be signed, and nobody is there who can sign it. Please find out who can, and name them."
        : "A signed form waits to be endorsed, and nobody is there who can endorse it. Please find somebody, and give them the role.";

    private static string Line(ReminderPurpose? purpose, ReminderTrigger? trigger, string? by) => (purpose, trigger) switch
    {
        (ReminderPurpose.Help, _) => "A step waits, and nothing was heard of it for a while. You are asked to help; often a word is enough.",
        (ReminderPurpose.Know, _) => "We asked somebody to help with a step that waits, so that it does not rest on you alone. You do not need to do anything.",
        (_, { } step) => Line(step, by),
        _ => throw new InvalidOperationException("A reminder has a trigger."),
    };

    private static string Subject(ReminderPurpose? purpose, bool isOfForm) => (purpose, isOfForm) switch
    {
        (ReminderPurpose.Help, _) => "You are asked to help in SuppoRTT",
        (ReminderPurpose.Know, _) => "For you to know in SuppoRTT",
        (_, false) => "You have something to look at in SuppoRTT",
        _ => "You have a form to look at in SuppoRTT",
    };

    private static string Line(ReminderTrigger trigger, string? by) => trigger switch
    {
        ReminderTrigger.Registered => "The first form can be started." + Until(by),
        ReminderTrigger.FormOpens => "A form can be started now." + Until(by),
        ReminderTrigger.ContactCheck => "Please look whether the dates in SuppoRTT are still right.",
        ReminderTrigger.FormDue => by is null ? "A form is due." : $"A form should be signed by {by}.",
        ReminderTrigger.FormOverdue => (by is null ? "A form is due." : $"A form was to be signed by {by}.") + " If something stands in the way, the deanery’s team can help.",
        ReminderTrigger.ChangesWait => "A form came back with a comment, and waits to be changed. Nothing that was written is lost.",
        ReminderTrigger.SignOffWaits => "A form is waiting for you to read it, and to sign it or send it back.",
        ReminderTrigger.EndorsementAsked => "A signed form is waiting for you to read it, and to endorse it or send it back." + (by is null ? "" : $" Please do so by {by}."),
        ReminderTrigger.EndorsementWaits => by is null ? "A signed form still waits to be endorsed." : $"A signed form was to be endorsed by {by}, and still waits.",
        ReminderTrigger.SupervisorUnknown => "Nobody supervises somebody in training now: nobody is named, or who was named has gone. Please find out who it is and name them, so that forms can be signed.",
        ReminderTrigger.CheckIn => "A date is not known yet. Please look whether that has changed. There is no hurry.",
        ReminderTrigger.LessThanFullTime => "One decision needs notice well ahead. Please look whether it concerns you.",
        ReminderTrigger.AccruedLeaveDays => "A date comes near by which days of training can be taken.",
        ReminderTrigger.HandoverWaits => "A plan is waiting for somebody to say that they have read it.",
        ReminderTrigger.RotaTold => "Please make sure that those who keep the rota know what they need to know.",
        ReminderTrigger.ConfirmReturn => "Please confirm a date, so that what comes next is right.",
        ReminderTrigger.NothingFiled => "A date has passed, and nothing was entered for it. Please look whether it was right.",
        ReminderTrigger.SupervisionEnds => "It is time to arrange a review.",
        ReminderTrigger.SupervisionVaried => "Something is not as it was agreed. Please look at it.",
        ReminderTrigger.Evaluation => "Please tell how it was. It takes a few minutes.",
    };

    private static string Until(string? by) => by is null ? "" : $" It should be signed by {by}.";
}
