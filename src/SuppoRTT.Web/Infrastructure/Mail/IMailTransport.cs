namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>A way by which e-mails leave the portal.</summary>
public interface IMailTransport
{
    /// <summary>Hands one e-mail over.</summary>
    /// <exception cref="MailFaultException">It was not taken.</exception>
    Task Send(Letter letter, CancellationToken cancellation);

    /// <summary>For now there is nothing more to send: what was kept open for it is closed.</summary>
    void Rest()
    {
    }
}

/// <summary>An e-mail was not taken: why, without personal data, and whether it is worth another try.</summary>
public sealed class MailFaultException(string fault, bool isForGood) : Exception(fault)
{
    public bool IsForGood { get; } = isForGood;

    /// <summary>The way out is closed for every message: it is no fault of this one.</summary>
    public bool ServerIsAway { get; init; }

    /// <summary>It may have been taken all the same.</summary>
    public bool MayHaveGone { get; init; } = true;
}
