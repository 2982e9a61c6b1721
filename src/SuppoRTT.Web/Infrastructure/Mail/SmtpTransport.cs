using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Hands e-mails to a mail server by SMTP, one after the other on connections that are kept while there is more to send.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport, IDisposable
{
    private readonly SmtpConnections _connections = new(settings);

    // Below are answers to what we said about ourselves, such as a wrong password; from here on it is about this message.
    private const int FirstAboutTheMessage = 550;

    public async Task Send(Letter letter, CancellationToken cancellation)
    {
        using var mail = MailOf(letter);
        using var kept = _connections.Take();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Timeout);
        try
        {
            await kept.Client.SendMailAsync(mail, patience.Token);
            kept.IsGood = true;
        }
        catch (SmtpException e) when (!patience.IsCancellationRequested)
        {
            throw await FaultOf(e);
        }
        catch (Exception e) when (e is SmtpException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new MailFaultException($"The mail server did not answer within {settings.Timeout.TotalSeconds:0.#} seconds", isForGood: false) { ServerIsAway = !await ServerReach.Greets(settings) };
        }
    }

    public void Rest() => _connections.Close();

    public void Dispose() => Rest();

    /// <summary>What the server wrote may repeat the address, so only its number is kept.</summary>
    private async Task<MailFaultException> FaultOf(SmtpException e) => e.StatusCode == SmtpStatusCode.GeneralFailure
        ? new MailFaultException($"The mail server could not be spoken to ({Innermost(e)})", isForGood: false) { ServerIsAway = await ServerReach.IsAway(e, settings), MayHaveGone = !ServerReach.NeverConnected(e) }
        : new MailFaultException($"The mail server answered {(int)e.StatusCode}", (int)e.StatusCode >= FirstAboutTheMessage) { ServerIsAway = await ServerReach.IsAboutUs(e.StatusCode, settings), MayHaveGone = false };

    private static string Innermost(Exception exception) => exception.GetBaseException().GetType().Name;

    private MailMessage MailOf(Letter letter)
    {
        var mail = new MailMessage
        {
            From = new MailAddress(settings.FromOf(letter.Deanery), letter.Sender, Encoding.UTF8),
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        mail.To.Add(AddressOf(letter.To));
        mail.ReplyToList.Add(new MailAddress(letter.Contact.Email, letter.Contact.Name, Encoding.UTF8));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Text.ReplaceLineEndings("\r\n"), new ContentType("text/plain; charset=utf-8")));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Html.ReplaceLineEndings("\r\n"), new ContentType("text/html; charset=utf-8")));
        foreach (var view in mail.AlternateViews)
        {
            view.TransferEncoding = TransferEncoding.QuotedPrintable;
        }

        if (letter.Calendar is { } calendar)
        {
            // The last of the alternatives is the one that mail programmes prefer if they know what it is. In Base64, since its line ends count.
            var view = AlternateView.CreateAlternateViewFromString(calendar.Text, new ContentType($"text/calendar; charset=utf-8; method={calendar.Method}; name={LetterCalendar.FileName}"));
            view.TransferEncoding = TransferEncoding.Base64;
            mail.AlternateViews.Add(view);
        }

        mail.Headers.Add("Message-ID", $"<{letter.Id}@{mail.From.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    /// <summary>Of letters outside ASCII before the @ the mail client would complain in a way that sounds as if the server were away.</summary>
    private static MailAddress AddressOf(string email) => MailAddress.TryCreate(email, out var address) && Ascii.IsValid(address.User)
        ? address
        : throw new MailFaultException("The address cannot be written to", isForGood: true);
}
