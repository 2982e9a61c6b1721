using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Absences;

/// <summary>The meeting that belongs to a form: proposed for a time at a place or link, and then recorded as held. A new proposal replaces the one before.</summary>
public sealed class Meeting : IOwnedByDeanery
{
    private Meeting() => FormKey = null!;

    internal Meeting(DeaneryId deanery, string formKey) => (Id, DeaneryId, FormKey) = (Guid.CreateVersion7(), deanery, formKey);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public string FormKey { get; private init; }

    public DateTimeOffset? ProposedFor { get; private set; }

    /// <summary>A room or a link, at most 500 characters.</summary>
    public string? Place { get; private set; }

    public DateOnly? HeldOn { get; private set; }

    public MeetingMode? Mode { get; private set; }

    /// <summary>The names of those who were there, at most 500 characters.</summary>
    public string? WhoWasThere { get; private set; }

    internal void Propose(DateTimeOffset at, string place) => (ProposedFor, Place) = (at, place);

    internal void RecordHeld(DateOnly on, MeetingMode mode, string whoWasThere) => (HeldOn, Mode, WhoWasThere) = (on, mode, whoWasThere);
}
