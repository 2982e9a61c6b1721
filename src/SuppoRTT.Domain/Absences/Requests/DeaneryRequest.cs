using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Requests;

/// <summary>Something that was asked of the deanery about one absence, and what became of it. The reasons stand beside the events of the absence.</summary>
public sealed class DeaneryRequest : IOwnedByDeanery
{
    public const int LongestKind = 40;

    private DeaneryRequest() => Kind = null!;

    internal DeaneryRequest(DeaneryId deanery, int number, string kind, DateOnly? wishedFor, PersonId by, DateOnly on, int asked) =>
        (Id, DeaneryId, Number, Kind, WishedFor, AskedBy, AskedOn, AskedEvent) = (Guid.CreateVersion7(), deanery, number, kind, wishedFor, by, on, asked);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>Counts from 1 within the absence.</summary>
    public int Number { get; private init; }

    /// <summary>One of the kinds of the deanery's definition.</summary>
    public string Kind { get; private init; }

    public RequestStatus Status { get; private set; }

    /// <summary>The later date that is asked for; null of a request about no date.</summary>
    public DateOnly? WishedFor { get; private init; }

    public PersonId AskedBy { get; private init; }

    public DateOnly AskedOn { get; private init; }

    /// <summary>The number of the event beside which the reason for asking stands.</summary>
    public int AskedEvent { get; private init; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The number of the event of the first decision.</summary>
    public int? DecidedEvent { get; private set; }

    /// <summary>Until when the doctor may appeal; null where there is no appeal.</summary>
    public DateOnly? AppealUntil { get; private set; }

    /// <summary>The number of the event of the appeal.</summary>
    public int? AppealEvent { get; private set; }

    /// <summary>The number of the event of the decision on the appeal.</summary>
    public int? AppealDecidedEvent { get; private set; }

    /// <summary>Whether somebody has still to decide: for the first time, or on an appeal.</summary>
    public bool Waits => Status is RequestStatus.Waiting or RequestStatus.Appealed;

    public bool IsGranted => Status is RequestStatus.Granted or RequestStatus.GrantedOnAppeal;

    internal void Decide(bool granted, RequestTerms terms, DateOnly on, int number)
    {
        if (Status == RequestStatus.Appealed)
        {
            (Status, AppealDecidedEvent) = (granted ? RequestStatus.GrantedOnAppeal : RequestStatus.RefusedOnAppeal, number);
        }
        else
        {
            (Status, DecidedEvent, AppealUntil) = (granted ? RequestStatus.Granted : RequestStatus.Refused, number, !granted && terms.AppealDays > 0 ? on.AddDays(terms.AppealDays) : null);
        }

        DecidedOn = on;
    }

    internal void Appeal(int number) => (Status, AppealEvent) = (RequestStatus.Appealed, number);

    internal void Withdraw() => Status = RequestStatus.Withdrawn;
}

/// <summary>Where a request stands.</summary>
public enum RequestStatus
{
    Waiting,
    Granted,
    Refused,
    Withdrawn,
    Appealed,
    GrantedOnAppeal,
    RefusedOnAppeal,
}
