using SuppoRTT.Domain.Absences.Reminders;

namespace SuppoRTT.Data.Mailing;

/// <summary>What goes to a deputy as well as to the one for whom they stand in.</summary>
public sealed partial class OutboxMessage
{
    /// <summary>The message to the one for whom its recipient stands in; null if it is to the recipient in their own name.</summary>
    public long? CopyOfId { get; private init; }

    /// <summary>Which standing in it tells of; null if it tells of none.</summary>
    public Guid? Deputy => Kind is MailKind.DeputyNamed or MailKind.DeputyDaysChanged or MailKind.DeputyEnded or MailKind.DeputyArranged && Guid.TryParseExact(UniqueKey.Split(':')[0], "N", out var deputy) ? deputy : null;

    /// <summary>Tells one change of a standing in, and one of those who are told, from the next.</summary>
    internal static string DeputyKey(Domain.People.Deputy deputy, Domain.People.Membership absent, int number, Domain.People.PersonId to) => $"{deputy.Id:N}:{absent.Id:N}:{number}:{to.Value:N}";

    /// <summary>The same for who stands in for its recipient. It is no reminder of its own, so that it neither counts as said nor comes again.</summary>
    /// <param name="deputy">Who stands in.</param>
    /// <param name="at">When it is written.</param>
    /// <param name="way">How they want it.</param>
    public OutboxMessage ForDeputy(Domain.People.PersonId deputy, DateTimeOffset at, Delivery way = Delivery.AtOnce) =>
        new(DeaneryId, deputy, Kind, Reference, FormKey, CopyKey(deputy), at)
        {
            AbsenceId = AbsenceId,
            Trigger = Trigger,
            Purpose = Purpose,
            To = To,
            PlannedFor = PlannedFor,
            By = By,
            Rule = Rule,
            Source = Source,
            CopyOfId = Id,
            State = StateOf(way),
        };

    /// <summary>Whether this copy reminds of the step of which a reminder does: of the same form, or of the same thing if it is about none.</summary>
    public bool IsCopyOfTheSameStep(OutboxMessage reminder) => CopyOfId is not null && (AbsenceId, Kind, FormKey) == (reminder.AbsenceId, MailKind.Reminder, reminder.FormKey) && (FormKey is not null || Trigger == reminder.Trigger);

    /// <summary>Tells the copies for different deputies apart.</summary>
    public string CopyKey(Domain.People.PersonId deputy) => $"deputy/{Id}/{deputy.Value:N}";
}
