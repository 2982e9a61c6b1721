using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>The meeting that belongs to a form: proposed for a time at a place or link, and then recorded as held. A new proposal replaces the one before; what a record said before it was changed is kept.</summary>
public sealed class Meeting : IOwnedByDeanery
{
    private readonly List<ReplacedRecord> _replaced = [];

    private Meeting() => FormKey = null!;

    internal Meeting(DeaneryId deanery, string formKey) => (Id, DeaneryId, FormKey) = (Guid.CreateVersion7(), deanery, formKey);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public string FormKey { get; private init; }

    public DateTimeOffset? ProposedFor { get; private set; }

    /// <summary>A room or a link, at most 500 characters.</summary>
    public string? Place { get; private set; }

    /// <summary>For when it was proposed before it was called off; null while it is to take place, or was never proposed.</summary>
    public DateTimeOffset? CalledOffFor { get; private set; }

    /// <summary>Rises with each proposal and whatever else becomes of one, so that calendars know the newer from the older.</summary>
    public int Sequence { get; private set; }

    public DateOnly? HeldOn { get; private set; }

    public MeetingMode? Mode { get; private set; }

    /// <summary>The names of those who were there, at most 500 characters.</summary>
    public string? WhoWasThere { get; private set; }

    /// <summary>When the record was made, or changed last; null for one of a time when that was not kept.</summary>
    public DateTimeOffset? RecordedAt { get; private set; }

    /// <summary>What the record said before, the earliest first.</summary>
    public IReadOnlyList<ReplacedRecord> Replaced => [.. _replaced.OrderBy(r => r.Number)];

    /// <summary>The number of the record, so that who signs or changes it names the one that they read: 0 while there is none.</summary>
    public int Records => HeldOn is null ? 0 : _replaced.Count + 1;

    /// <summary>The meeting as it was held; null until then.</summary>
    public HeldMeeting? Held => HeldOn is { } on && Mode is { } mode ? new HeldMeeting(on, mode, WhoWasThere ?? "") : null;

    /// <summary>What the record said at a moment.</summary>
    public HeldMeeting? HeldAsOf(DateTimeOffset moment) => Replaced.FirstOrDefault(r => r.At > moment)?.Held ?? Held;

    /// <summary>Whether people have still to come to it: its time has not come, and they did not meet earlier that day.</summary>
    public bool IsAhead(DateTimeOffset now) => ProposedFor > now && HeldOn != ProposedFor?.DateInUk;

    internal void Propose(DateTimeOffset at, string place) => (Sequence, ProposedFor, Place, CalledOffFor) = (Sequence + 1, at, place, null);

    internal void CallOff() => (Sequence, ProposedFor, Place, CalledOffFor) = (Sequence + 1, null, null, ProposedFor);

    /// <summary>Somebody else is to come to it, or it is to stand in another calendar.</summary>
    internal void InviteOthers() => Sequence++;

    internal void RecordHeld(HeldMeeting held, ActorStamp by, DateTimeOffset at)
    {
        if (Held is { } before)
        {
            _replaced.Add(new ReplacedRecord(DeaneryId, Records, before, by, at));
        }

        (HeldOn, Mode, WhoWasThere, RecordedAt) = (held.On, held.Mode, held.WhoWasThere, at);
    }
}

/// <summary>A meeting that took place: when, how, and who was there.</summary>
public sealed record HeldMeeting(DateOnly On, MeetingMode Mode, string WhoWasThere)
{
    public HeldMeeting Trimmed() => this with { WhoWasThere = WhoWasThere.Trim() };
}

/// <summary>What somebody says of a meeting when one is on record already: the number of the record that they read, and whether the two met again since; otherwise the record is put right.</summary>
public sealed record RecordBefore(int Read, bool MetAgain);

/// <summary>What the record of a meeting said before it was changed, by whom it was changed, and when. Never changed itself.</summary>
public sealed class ReplacedRecord : IOwnedByDeanery
{
    private ReplacedRecord()
    {
        WhoWasThere = null!;
        By = null!;
    }

    internal ReplacedRecord(DeaneryId deanery, int number, HeldMeeting held, ActorStamp by, DateTimeOffset at)
    {
        (Id, DeaneryId, Number, By, At) = (Guid.CreateVersion7(), deanery, number, by, at);
        (HeldOn, Mode, WhoWasThere) = (held.On, held.Mode, held.WhoWasThere);
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>Counts the records of one meeting from 1.</summary>
    public int Number { get; private init; }

    public DateOnly HeldOn { get; private init; }

    public MeetingMode Mode { get; private init; }

    /// <summary>At most 500 characters.</summary>
    public string WhoWasThere { get; private init; }

    /// <summary>Who put another record in its place.</summary>
    public ActorStamp By { get; private init; }

    /// <summary>When another record took its place.</summary>
    public DateTimeOffset At { get; private init; }

    public HeldMeeting Held => new(HeldOn, Mode, WhoWasThere);
}
