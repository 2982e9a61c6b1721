using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Mail;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>
/// Connections to the mail server that wait for the next e-mail. The mail client keeps its own open while it lives. One on which anything went wrong is not
/// used again, nor is one that was idle for long: the server may have closed it.
/// </summary>
internal sealed class SmtpConnections(MailSettings settings)
{
    private static readonly TimeSpan _longestIdle = TimeSpan.FromSeconds(10);

    private readonly ConcurrentStack<(SmtpClient Client, long Since)> _idle = [];

    /// <summary>One that waits, else a new one.</summary>
    public Kept Take()
    {
        while (_idle.TryPop(out var found))
        {
            if (Stopwatch.GetElapsedTime(found.Since) < _longestIdle)
            {
                return new Kept(this, found.Client);
            }

            found.Client.Dispose();
        }

        return new Kept(this, New());
    }

    /// <summary>Takes leave of the server on all that wait.</summary>
    public void Close()
    {
        while (_idle.TryPop(out var found))
        {
            found.Client.Dispose();
        }
    }

    private SmtpClient New() => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.StartTls,
        Credentials = settings.User is { Length: > 0 } user ? new NetworkCredential(user, settings.Password) : null,
    };

    /// <summary>A connection in use: kept for the next e-mail if all went well, else closed.</summary>
    internal sealed class Kept(SmtpConnections connections, SmtpClient client) : IDisposable
    {
        public SmtpClient Client => client;

        public bool IsGood { get; set; }

        public void Dispose()
        {
            if (IsGood)
            {
                connections._idle.Push((client, Stopwatch.GetTimestamp()));
            }
            else
            {
                client.Dispose();
            }
        }
    }
}
