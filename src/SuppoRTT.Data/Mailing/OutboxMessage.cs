using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>How far an e-mail is on its way.</summary>
public enum MailState
{
    Waiting,
    Sending,
    Sent,
    Failed,

    /// <summary>A reminder that was no longer due when it was to be sent.</summary>
    Withdrawn,

    /// <summary>A reminder that staff stopped. It counts as said, so it does not come again.</summary>
    Stopped,

    /// <summary>Its recipient finds it in the portal, as they asked for, or since a doctor may not be written to.</summary>
    PortalOnly,

    /// <summary>A reminder that waits for the digest of the day, or went with it.</summary>
    ForDigest,
}

/// <summary>One message to one person or to the deanery's team, written in the transaction of its cause and sent afterwards. Holds no name, no secret and, but for one that is known nowhere else any more, no address: those are looked up when it is sent.</summary>
public sealed partial class OutboxMessage : IOwnedByDeanery
{
    public const int MostAttempts = 10;

    /// <summary>Why a message could not be made: it lies on the desk until its words are changed.</summary>
    public const string WordsUnusable = "The deanery’s own words for this e-mail cannot be used as they are";

    private OutboxMessage() => UniqueKey = null!;

    public OutboxMessage(DeaneryId deanery, PersonId? recipient, MailKind kind, string? reference, string? formKey, string uniqueKey, DateTimeOffset at)
    {
        (DeaneryId, RecipientId, Kind, Reference, FormKey) = (deanery, recipient, kind, reference, formKey);
        (UniqueKey, At) = (uniqueKey, at);
    }

    /// <summary>Given by the database, rising.</summary>
    public long Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>Null is the deanery's team, at its own address.</summary>
    public PersonId? RecipientId { get; private init; }

    public MailKind Kind { get; private init; }

    public AbsenceId? AbsenceId { get; init; }

    /// <summary>The absence that it is about, for its link.</summary>
    public string? Reference { get; private init; }

    public string? FormKey { get; private init; }

    /// <summary>What was sent to a contact for the rota; null of what goes to people of the deanery.</summary>
    public Guid? RotaSendingId { get; init; }

    /// <summary>Tells one cause from another, so that the same message is never written twice.</summary>
    public string UniqueKey { get; private set; }

    public DateTimeOffset At { get; private init; }

    public MailState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was taken for sending; a message that is long in hand was left by a process that died.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>How often it was taken from a process that died while it held it, or was handed over to a server that did not say what became of it: so often it may have gone out once more than it should.</summary>
    public int TimesLeftBehind { get; private set; }

    /// <summary>Why it was not sent at the last try, without personal data.</summary>
    public string? Fault { get; private set; }

    /// <summary>When it may be tried again; at once if it never failed.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>When its recipient read it in the portal.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>When its recipient put it away.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>When staff took it off the desk of what could not be delivered.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>It was taken more often than it may be tried: the process that held it died each time.</summary>
    public bool IsWornOut => Attempts > MostAttempts;

    /// <summary>Which change of an address it tells of; null if it tells of none.</summary>
    public Guid? Change => Kind == MailKind.AddressChanged && Guid.TryParseExact(UniqueKey.Split(':')[^1], "N", out var change) ? change : null;

    /// <summary>Tells one change of somebody's address from the next: each has its own message, since each has its own former address.</summary>
    public static string ChangeKey(PersonId person, Guid change) => $"{MailKind.AddressChanged}:{person.Value:N}:{change:N}";

    public void MarkSent(DateTimeOffset at) => (State, SentAt, Fault, NotBefore, FormerAddress) = (MailState.Sent, at, null, null, null);

    /// <summary>It can never be sent, or was tried too often.</summary>
    public void GiveUp(string fault) => (State, Fault, NotBefore, FormerAddress) = (MailState.Failed, fault, null, null);

    /// <summary>It could not be sent now: again in 2 minutes, then in 4, 8 and so on, ten times in all, over about 17 hours.</summary>
    public void TryLater(string fault, DateTimeOffset now)
    {
        if (Attempts >= MostAttempts)
        {
            GiveUp(fault);
            return;
        }

        (State, Fault, NotBefore) = (MailState.Waiting, fault, now + TimeSpan.FromMinutes(1 << Attempts));
    }

    /// <summary>It goes to the address that the doctor gave for the time away, or to the usual one.</summary>
    public void GoTo(bool otherAddress) => AtOtherAddress = otherAddress;

    public void MarkRead(DateTimeOffset at) => ReadAt ??= at;

    public void MarkUnread() => ReadAt = null;

    /// <summary>Puts it away; null takes it out again.</summary>
    public void Archive(DateTimeOffset? at) => ArchivedAt = at;

    /// <summary>Takes it off the desk of what could not be delivered.</summary>
    public void Settle(DateTimeOffset at) => (SettledAt, FormerAddress) = (SettledAt ?? at, null);
}
