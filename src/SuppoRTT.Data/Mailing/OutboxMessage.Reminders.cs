using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>What only reminders have: where they stand in the ladder, why they came, the digest that they went with.</summary>
public sealed partial class OutboxMessage
{
    /// <summary>The rung of a reminder that somebody asks for by hand.</summary>
    public const string Asked = "asked";

    /// <summary>What is to be done: the key of a form, or as “return”.</summary>
    public string? Step { get; private init; }

    public string? Rung { get; private init; }

    public int Round { get; private init; }

    public ReminderTrigger? Trigger { get; private init; }

    public ReminderPurpose? Purpose { get; private init; }

    /// <summary>How the recipient stands to the absence.</summary>
    public ReminderTo? To { get; private init; }

    /// <summary>To the address that the doctor gave for the time away.</summary>
    public bool AtOtherAddress { get; private set; }

    /// <summary>The UK date for which it was reckoned; later than the day of writing if it was brought forward.</summary>
    public DateOnly? PlannedFor { get; private init; }

    /// <summary>By when the step is to be done.</summary>
    public DateOnly? By { get; private init; }

    /// <summary>Why it came, in the deanery's words.</summary>
    public string? Rule { get; private init; }

    public string? Source { get; private init; }

    public long? DigestId { get; private set; }

    /// <summary>The digest that it went with.</summary>
    public OutboxMessage? Digest { get; private set; }

    /// <summary>The name by which it is reckoned; null if it is no reminder.</summary>
    public ReminderKey? Key => AbsenceId is { } absence && Step is { } step && Rung is { } rung ? new ReminderKey(absence, step, rung, RecipientId, Round) : null;

    /// <summary>Nobody is there who can sign or endorse a form: the deanery's team is told, which finds somebody.</summary>
    public bool IsLeftToTeam => To == ReminderTo.Staff && Purpose == ReminderPurpose.Act && Trigger is ReminderTrigger.SignOffWaits or ReminderTrigger.EndorsementAsked or ReminderTrigger.EndorsementWaits;

    /// <summary>The UK date that counts as the one on which it was said.</summary>
    public DateOnly SaidOn => (SentAt ?? At).DateInUk is var said && PlannedFor > said ? PlannedFor.Value : said;

    /// <summary>A reminder whose time has come, or that staff bring forward.</summary>
    public static OutboxMessage Of(PlannedReminder planned, DateTimeOffset at) => Of(planned, at, StateOf(planned.Delivery));

    /// <summary>A reminder that staff bring forward: at once, however its recipient wants reminders otherwise.</summary>
    public static OutboxMessage BroughtForward(PlannedReminder planned, DateTimeOffset at) => Of(planned, at, MailState.Waiting);

    /// <summary>A reminder that staff stop before it comes.</summary>
    public static OutboxMessage Stopped(PlannedReminder planned, DateTimeOffset at) => Of(planned, at, MailState.Stopped);

    /// <summary>What the doctor would have been reminded of, were it not for their quiet time: they find it in the portal. It counts as said to nobody, so when the quiet time ends they hear of what still waits.</summary>
    public static OutboxMessage KeptFor(PersonId doctor, PlannedReminder planned, DateTimeOffset at) =>
        new(planned.DeaneryId, doctor, MailKind.Reminder, planned.Reference, planned.Form, $"{planned.Key with { Person = doctor }}/quiet", at)
        {
            AbsenceId = planned.AbsenceId,
            State = MailState.PortalOnly,
            Trigger = planned.Trigger,
            Purpose = planned.Purpose,
            To = ReminderTo.Trainee,
            PlannedFor = planned.On,
            By = planned.By,
            Rule = planned.Rule,
            Source = planned.Source,
        };

    /// <summary>A reminder that somebody asks for by hand: one a day for each form and person, whoever asks.</summary>
    public static OutboxMessage AskedFor(Absence absence, ReminderAsked asked, ActorStamp by, DateTimeOffset at) =>
        new(absence.DeaneryId, new PersonId(asked.PersonId), MailKind.Reminder, absence.Reference, asked.Form, AskedKey(absence.Id, asked.Form, new PersonId(asked.PersonId), at.DateInUk), at)
        {
            AbsenceId = absence.Id,
            Step = asked.Form,
            Rung = Asked,
            Round = at.DateInUk.DayNumber,
            Trigger = asked.About,
            Purpose = ReminderPurpose.Act,
            To = asked.PersonId == absence.TraineeId.Value ? ReminderTo.Trainee : ReminderTo.Supervisor,
            PlannedFor = at.DateInUk,
            By = asked.Due,
            Rule = by.Role switch
            {
                Role.Trainee => "The doctor asked for this reminder",
                Role.DeaneryStaff => "The deanery’s team asked for this reminder",
                _ => "Who does the form with the doctor asked for this reminder",
            },
        };

    /// <summary>What tells the reminders of different days, forms and people apart that are asked for by hand.</summary>
    internal static string AskedKey(AbsenceId absence, string form, PersonId person, DateOnly day) => new ReminderKey(absence, form, Asked, person, day.DayNumber).ToString();

    /// <summary>It is no longer due. Should it become due again, it comes under the same key.</summary>
    public void Withdraw() => (State, UniqueKey, Fault, NotBefore, FormerAddress) = (MailState.Withdrawn, $"{UniqueKey}/{Id}", null, null, null);

    /// <summary>It goes with the others of its day.</summary>
    public void JoinDigest(OutboxMessage digest) => Digest = digest;

    /// <summary>It goes with the next.</summary>
    public void WaitForNextDigest() => (Digest, DigestId) = (null, null);

    /// <summary>It goes by itself after all.</summary>
    public void LeaveDigest() => (State, Digest, DigestId) = (MailState.Waiting, null, null);

    private static MailState StateOf(Delivery way) => way switch
    {
        Delivery.AtOnce => MailState.Waiting,
        Delivery.DailyDigest => MailState.ForDigest,
        Delivery.PortalOnly => MailState.PortalOnly,
    };

    private static OutboxMessage Of(PlannedReminder planned, DateTimeOffset at, MailState state) =>
        new(planned.DeaneryId, planned.PersonId, MailKind.Reminder, planned.Reference, planned.Form, planned.Key.ToString(), at)
        {
            AbsenceId = planned.AbsenceId,
            State = state,
            Step = planned.Step,
            Rung = planned.Rung,
            Round = planned.Round,
            Trigger = planned.Trigger,
            Purpose = planned.Purpose,
            To = planned.To,
            AtOtherAddress = planned.AtOtherAddress,
            PlannedFor = planned.On,
            By = planned.By,
            Rule = planned.Rule,
            Source = planned.Source,
        };
}
