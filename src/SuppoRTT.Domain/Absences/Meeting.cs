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

    /// <summary>Rises with each proposal, so that calendars know the newer from the older.</summary>
    public int Sequence { get; private set; }

    public DateOnly? HeldOn { get; private set; }

    public MeetingMode? Mode { get; private set; }

    /// <summary>The names of those who were there, at most 500 characters.</summary>
    public string? WhoWasThere { get; private set; }

    /// <summary>The meeting as it was held; null until then.</summary>
    public HeldMeeting? Held => HeldOn is { } on && Mode is { } mode ? new HeldMeeting(on, mode, WhoWasThere ?? "") : null;

    internal void Propose(DateTimeOffset at, string place) => (Sequence, ProposedFor, Place) = (Sequence + 1, at, place);

    internal void RecordHeld(HeldMeeting held) => (HeldOn, Mode, WhoWasThere) = (held.On, held.Mode, held.WhoWasThere);
}

/// <summary>A meeting that took place: when, how, and who was there.</summary>
public sealed record HeldMeeting(DateOnly On, MeetingMode Mode, string WhoWasThere);
