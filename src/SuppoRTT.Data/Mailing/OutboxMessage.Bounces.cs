using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>What comes back of messages that were sent.</summary>
public sealed partial class OutboxMessage
{
    /// <summary>Tells whether two messages went to one address, without the address; null until it was written.</summary>
    public string? AddressMark { get; private set; }

    /// <summary>When it came back for good; null if it did not, or somebody has said since that the address is right.</summary>
    public DateTimeOffset? BouncedAt { get; private set; }

    public static string MarkOf(string address) => ContentHash.Of(Person.FoldEmail(address));

    /// <summary>It is written to this address now.</summary>
    public void AddressTo(string address) => AddressMark = MarkOf(address);

    /// <summary>It came back for good. Only what was sent can; to hear of it twice changes nothing.</summary>
    public void ComeBack(BounceCode? code, DateTimeOffset at)
    {
        if (State == MailState.Sent)
        {
            (State, BouncedAt, SettledAt) = (MailState.Failed, at, null);
            Fault = "It came back: the address does not take it" + Of(code);
        }
    }

    /// <summary>It did not arrive, and nobody tries any more, though the address may be right: a full mailbox, or a fault on its way.</summary>
    public void GoAstray()
    {
        if (State == MailState.Sent)
        {
            (State, SettledAt, Fault) = (MailState.Failed, null, "It did not arrive, and is not tried any more on its way. The address may be right: send it again");
        }
    }

    /// <summary>It has not arrived yet, and is tried again on its way.</summary>
    public void NoteDelay(BounceCode? code)
    {
        if (State == MailState.Sent)
        {
            Fault = "It is late: the recipient’s mail server did not take it yet" + Of(code);
        }
    }

    /// <summary>Somebody has said that the address is right.</summary>
    public void TrustAddress() => BouncedAt = null;

    private static string Of(BounceCode? code) => code is null ? "" : $" ({code.Value})";
}
