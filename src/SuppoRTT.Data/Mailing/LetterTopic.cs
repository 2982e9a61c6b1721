using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Data.Mailing;

/// <summary>What an e-mail is about, by which its words are chosen: a kind, and for reminders what the recipient is to do, and the trigger if it is to do the step itself.</summary>
public sealed record LetterTopic
{
    private LetterTopic(MailKind kind) => Kind = kind;

    public MailKind Kind { get; }

    /// <summary>Null for what is no reminder, and where help is asked for or told of: that is said in the same words for every step.</summary>
    public ReminderTrigger? Trigger { get; private init; }

    public ReminderPurpose? Purpose { get; private init; }

    public static LetterTopic Of(OutboxMessage message) => new(message.Kind)
    {
        Purpose = message.Purpose,
        Trigger = message.Purpose is ReminderPurpose.Act ? message.Trigger : null,
    };

    /// <summary>What a deanery may say in its own words: all that it sends, but for what is about signing in, which is the same for all deaneries, for meetings and deputies, which say when, for plans for the rota, which go outside, for signing without a sign-in, and for digests, which are put together of reminders.</summary>
    public static IReadOnlyList<LetterTopic> AllOf(DeaneryRules rules) =>
    [
        .. Enum.GetValues<MailKind>().Where(MayBeReworded).Select(k => new LetterTopic(k)),
        .. rules.Reminders.Where(r => r.Enabled).Select(r => r.Trigger).Distinct().Order().Select(t => new LetterTopic(MailKind.Reminder) { Trigger = t, Purpose = ReminderPurpose.Act }),
        new LetterTopic(MailKind.Reminder) { Purpose = ReminderPurpose.Help },
        new LetterTopic(MailKind.Reminder) { Purpose = ReminderPurpose.Know },
    ];

    /// <summary>The topic of that name; null if the deanery sends nothing about it, or may not reword it.</summary>
    public static LetterTopic? Find(string name, DeaneryRules rules) => AllOf(rules).FirstOrDefault(t => string.Equals(t.ToString(), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>As “FormToSign” or “Reminder-FormDue-Act”; at most 80 characters.</summary>
    public override string ToString() => string.Join('-', new object?[] { Kind, Trigger, Purpose }.Where(p => p is not null));

    private static bool MayBeReworded(MailKind kind) => kind is not (MailKind.ForgottenPassword or MailKind.ConfirmAddress or MailKind.AddressChanged or MailKind.MeetingRequest or MailKind.MeetingCancelled or MailKind.MeetingTakenOut or MailKind.DeputyNamed or MailKind.DeputyDaysChanged or MailKind.RotaPlan or MailKind.RotaPlanWithdrawn or MailKind.SigningAsked or MailKind.SigningCode or MailKind.Reminder or MailKind.Digest);
}
