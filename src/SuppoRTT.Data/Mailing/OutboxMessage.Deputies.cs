namespace SuppoRTT.Data.Mailing;

/// <summary>What goes to a deputy as well as to the one for whom they stand in.</summary>
public sealed partial class OutboxMessage
{
    /// <summary>The message to the one for whom its recipient stands in; null if it is to the recipient in their own name.</summary>
    public long? CopyOfId { get; private init; }

    /// <summary>The same for who stands in for its recipient. It is no reminder of its own, so that it neither counts as said nor comes again.</summary>
    public OutboxMessage ForDeputy(Domain.People.PersonId deputy, DateTimeOffset at) =>
        new(DeaneryId, deputy, Kind, Reference, FormKey, $"deputy/{Id}/{deputy.Value:N}", at)
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
        };
}
