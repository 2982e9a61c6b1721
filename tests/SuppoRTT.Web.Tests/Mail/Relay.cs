using System.Net;
using System.Net.Sockets;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>Stands before a mail server and can be taken away: then nobody listens, as when the server is down.</summary>
public sealed class Relay : IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private TcpListener? _listener;
    private bool _isOver;

    public Relay()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Port = ((IPEndPoint)free.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>Listens from now on, and passes on what it hears.</summary>
    public void Open(int server)
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _ = PassOn(_listener, server);
    }

    /// <summary>Nobody listens from now on.</summary>
    public void Close() => _listener?.Dispose();

    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        _over.Cancel();
        _listener?.Dispose();
        _over.Dispose();
    }

    private async Task PassOn(TcpListener listener, int server)
    {
        while (!_over.IsCancellationRequested)
        {
            try
            {
                _ = Join(await listener.AcceptTcpClientAsync(_over.Token), server);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Join(TcpClient client, int server)
    {
        using var there = new TcpClient();
        using (client)
        {
            await there.ConnectAsync(IPAddress.Loopback, server, _over.Token);
            var (near, far) = (client.GetStream(), there.GetStream());
            await Task.WhenAny(near.CopyToAsync(far, _over.Token), far.CopyToAsync(near, _over.Token));
        }
    }
}
