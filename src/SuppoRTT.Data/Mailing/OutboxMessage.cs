using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>What a message is about; its words are made when it is sent.</summary>
public enum MailKind
{
    Invitation,
    ForgottenPassword,
    FormToSign,
    FormReturned,
    FormSignedOff,
    DecisionMade,
    SupervisorNamed,
}

public enum MailState
{
    Waiting,
    Sending,
    Sent,
    Failed,
}

/// <summary>One message to one person, written in the transaction of its cause and sent afterwards. Holds no address, no name and no secret: those are looked up when it is sent.</summary>
public sealed class OutboxMessage : IOwnedByDeanery
{
    private OutboxMessage() => UniqueKey = null!;

    public OutboxMessage(DeaneryId deanery, PersonId recipient, MailKind kind, string? reference, string? formKey, string uniqueKey, DateTimeOffset at)
    {
        (DeaneryId, RecipientId, Kind, Reference, FormKey) = (deanery, recipient, kind, reference, formKey);
        (UniqueKey, At) = (uniqueKey, at);
    }

    /// <summary>Given by the database, rising.</summary>
    public long Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public PersonId RecipientId { get; private init; }

    public MailKind Kind { get; private init; }

    /// <summary>The absence that it is about, for its link.</summary>
    public string? Reference { get; private init; }

    public string? FormKey { get; private init; }

    /// <summary>Tells one cause from another, so that the same message is never written twice.</summary>
    public string UniqueKey { get; private init; }

    public DateTimeOffset At { get; private init; }

    public MailState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was taken for sending; a message that is long in hand was left by a process that died.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>Why it failed, without personal data.</summary>
    public string? Fault { get; private set; }

    public void MarkSent(DateTimeOffset at) => (State, SentAt, Fault) = (MailState.Sent, at, null);

    public void MarkFailed(string fault, bool forGood) => (State, Fault) = (forGood ? MailState.Failed : MailState.Waiting, fault.Length > 500 ? fault[..500] : fault);
}
