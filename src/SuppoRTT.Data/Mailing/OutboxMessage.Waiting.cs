namespace SuppoRTT.Data.Mailing;

/// <summary>What waits through no fault of its own keeps its tries.</summary>
public sealed partial class OutboxMessage
{
    private static readonly TimeSpan _untilServerIsAskedAgain = TimeSpan.FromSeconds(10);

    /// <summary>It was taken for sending, which counts as a try; this takes that one back.</summary>
    private int TriesBefore => Math.Max(0, Attempts - 1);

    /// <summary>It may not be sent at this hour. What was tried before stays known: it may have gone out.</summary>
    public void PutOff(DateTimeOffset until) => (State, NotBefore, Attempts) = (MailState.Waiting, until, TriesBefore);

    /// <summary>The mail server could not be reached. However long that lasts, it does not count against the message.</summary>
    /// <param name="fault">Why, without personal data.</param>
    /// <param name="mayHaveGone">Whether the server may have taken it all the same: then one try is remembered.</param>
    /// <param name="now">Now.</param>
    public void WaitForServer(string fault, bool mayHaveGone, DateTimeOffset now) =>
        (State, Fault, NotBefore, Attempts) = (MailState.Waiting, fault, now + _untilServerIsAskedAgain, Math.Max(TriesBefore, mayHaveGone ? 1 : 0));

    /// <summary>It may have been taken, and nobody said so: if it is sent again, somebody may get it twice.</summary>
    public void LeaveBehind() => TimesLeftBehind++;

    /// <summary>The doctor may not be written to now, and finds it in the portal.</summary>
    public void KeepInPortal() => (State, Fault, NotBefore, Attempts) = (MailState.PortalOnly, null, null, TriesBefore);
}
