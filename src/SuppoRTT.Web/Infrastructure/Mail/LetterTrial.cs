namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Sends one made-up e-mail at once to whoever asks for it. It is in no outbox: if it does not arrive they see that, and nobody else waits for it.</summary>
public sealed class LetterTrial(IMailTransport transport, MailSettings settings)
{
    /// <summary>Null if it was handed over, else why not, in words for a screen.</summary>
    public async Task<string?> Send(Letter letter, CancellationToken cancellation)
    {
        if (!settings.IsOn)
        {
            return "No mail server is set, so nothing can be sent";
        }

        if (letter.IsToNobody)
        {
            return "Your address ends in .example, and nothing is sent to such addresses";
        }

        try
        {
            await transport.Send(letter with { Words = letter.Words with { Subject = $"Test: {letter.Subject}" } }, cancellation);
            return null;
        }
        catch (MailFaultException e)
        {
            return e.Message;
        }
    }
}
