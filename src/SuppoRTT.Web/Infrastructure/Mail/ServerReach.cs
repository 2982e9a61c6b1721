using System.Net.Mail;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Tells whether a mail server is out of reach for every message, or does not get on with one of them.</summary>
internal static class ServerReach
{
    private const string Ready = "220";
    private const string Done = "250";
    private const int LengthOfCode = 3;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    /// <summary>Answers that are about the portal, whatever the message: the server wants it to encrypt or to give a password, or does not take the password.</summary>
    private static readonly int[] _aboutUs = [530, 534, 535];

    /// <summary>Answers of a server that goes away or cannot encrypt now, but also of one that does not take this recipient or this sender now.</summary>
    private static readonly int[] _notNow = [421, 454];

    /// <summary>Whether an answer is about the server or the portal. The mail client does not tell to which of its words it was, so a server that says “not now” is asked whether it is there.</summary>
    public static async Task<bool> IsAboutUs(SmtpStatusCode answer, MailSettings settings) =>
        _aboutUs.Contains((int)answer) || (_notNow.Contains((int)answer) && !await Greets(settings));

    /// <summary>Whether the server cannot be reached, or nobody vouches for it, or it does not encrypt; of any other fault it is asked whether it is there.</summary>
    public static async Task<bool> IsAway(SmtpException fault, MailSettings settings) => fault.GetBaseException() is AuthenticationException || !await Greets(settings);

    /// <summary>Whether nothing of the message can have reached it: there was no connection.</summary>
    public static bool NeverConnected(Exception fault) => fault.InnerException is null
        || fault.GetBaseException() is AuthenticationException or SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable };

    /// <summary>Whether a mail server says that it is there, and that it encrypts if it has to.</summary>
    public static Task<bool> Greets(MailSettings settings) => Connects(settings.Host!, settings.Port, settings.Timeout, async (stream, patience) =>
    {
        using var said = new StreamReader(stream, Encoding.ASCII);
        return await Hears(said, Ready, patience)
            && (!settings.StartTls || (await Answers($"EHLO {IPGlobalProperties.GetIPGlobalProperties().HostName}", Done) && await Answers("STARTTLS", Ready)));

        async Task<bool> Answers(string words, string code)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{words}\r\n"), patience);
            return await Hears(said, code, patience);
        }
    });

    /// <summary>Whether somebody listens there.</summary>
    public static Task<bool> Listens(Uri address, TimeSpan timeout) => Connects(address.Host, address.Port, timeout, (_, _) => Task.FromResult(true));

    /// <summary>An answer may have several lines; a hyphen after the number says that another comes.</summary>
    private static async Task<bool> Hears(StreamReader said, string code, CancellationToken patience)
    {
        var line = await said.ReadLineAsync(patience);
        while (line?.Length > LengthOfCode && line[LengthOfCode] == '-')
        {
            line = await said.ReadLineAsync(patience);
        }

        return line?.StartsWith(code, StringComparison.Ordinal) == true;
    }

    private static async Task<bool> Connects(string host, int port, TimeSpan timeout, Func<NetworkStream, CancellationToken, Task<bool>> then)
    {
        using var patience = new CancellationTokenSource(timeout < _patience ? timeout : _patience);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(host, port, patience.Token);
            return await then(client.GetStream(), patience.Token);
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
