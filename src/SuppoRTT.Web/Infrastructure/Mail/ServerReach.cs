using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Tells whether a mail server is out of reach for every message, or does not get on with one of them.</summary>
internal static class ServerReach
{
    private const string Greeting = "220";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    /// <summary>Answers that are about the server or the portal, whatever the message: it is not available, cannot encrypt now, wants to be encrypted or a password, or does not take the password.</summary>
    private static readonly int[] _aboutUs = [421, 454, 530, 534, 535];

    public static bool IsAboutUs(SmtpStatusCode answer) => _aboutUs.Contains((int)answer);

    /// <summary>Whether the server cannot be reached, or nobody vouches for it, or it does not encrypt; of any other fault it is asked whether it is there.</summary>
    public static async Task<bool> IsAway(SmtpException fault, MailSettings settings) =>
        fault.InnerException is null || fault.GetBaseException() is AuthenticationException || !await Greets(settings);

    /// <summary>Whether nothing of the message can have reached it: there was no connection.</summary>
    public static bool NeverConnected(Exception fault) => fault.InnerException is null
        || fault.GetBaseException() is AuthenticationException or SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable };

    /// <summary>Whether a mail server says that it is there.</summary>
    public static async Task<bool> Greets(MailSettings settings)
    {
        var said = new byte[Greeting.Length];
        return await Connects(settings.Host!, settings.Port, settings.Timeout, async (stream, patience) => await stream.ReadExactlyAsync(said, patience))
            && Encoding.ASCII.GetString(said) == Greeting;
    }

    /// <summary>Whether somebody listens there.</summary>
    public static Task<bool> Listens(Uri address, TimeSpan timeout) => Connects(address.Host, address.Port, timeout, (_, _) => Task.CompletedTask);

    private static async Task<bool> Connects(string host, int port, TimeSpan timeout, Func<NetworkStream, CancellationToken, Task> then)
    {
        using var patience = new CancellationTokenSource(timeout < _patience ? timeout : _patience);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(host, port, patience.Token);
            await then(client.GetStream(), patience.Token);
            return true;
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
