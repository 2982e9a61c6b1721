using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Testing;

/// <summary>A real mail server in a process of its own, which asks for a password and encrypts. Addresses that begin with later@, unknown@ and silent@ are put off, refused and never answered; relay@ and closing@ are put off in words that a server has for itself, too.</summary>
public sealed class MailServer : IAsyncDisposable
{
    public const string Password = "the right one";

    private static readonly ConcurrentDictionary<string, bool> _trusted = [];

    private readonly Process _process;
    private readonly ConcurrentQueue<JsonElement> _said = [];
    private readonly Task _listening;

    static MailServer()
    {
        // System.Net.Mail asks this old place, and no other, whom to trust.
        RemoteCertificateValidationCallback trusts = (_, certificate, _, errors) => errors == SslPolicyErrors.None || _trusted.ContainsKey(certificate!.GetCertHashString());
        Type.GetType("System.Net.ServicePointManager, System.Net.ServicePoint", throwOnError: true)!.GetProperty("ServerCertificateValidationCallback")!.SetValue(null, trusts);
    }

    private MailServer(Process process)
    {
        _process = process;
        _listening = Listen();
    }

    public int Port { get; private set; }

    /// <summary>How often somebody connected.</summary>
    public int Connections => _said.Count(s => s.TryGetProperty("connected", out _));

    /// <summary>What the server has taken so far, if it says that much.</summary>
    public IReadOnlyList<TakenMail> Taken => [.. _said.Where(s => s.TryGetProperty("id", out _)).Select(s => s.Deserialize<TakenMail>(JsonSerializerOptions.Web)!)];

    /// <summary>Everything that the server has got by now.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> Received()
    {
        await Count();
        return [.. _said.Where(s => s.TryGetProperty("source", out _)).Select(s => s.Deserialize<ReceivedMail>(JsonSerializerOptions.Web)!)];
    }

    /// <summary>How many e-mails the server has taken by now.</summary>
    public async Task<int> Count()
    {
        var word = Guid.NewGuid().ToString("N");
        await _process.StandardInput.WriteLineAsync(word);
        var answer = await Eventually.Sees(() => Task.FromResult<object?>(_said.Where(s => s.TryGetProperty("repeated", out var said) && said.GetString() == word).Select(s => (object?)s).FirstOrDefault()), "the server answers");
        return ((JsonElement)answer).GetProperty("taken").GetInt32();
    }

    /// <summary>Lets a gated server take so many e-mails more.</summary>
    public Task Allow(int more) => Tell(new { allow = more });

    /// <summary>Has the server take the next one and never say so.</summary>
    public Task HoldNext() => Tell(new { hold = 1 });

    /// <summary>Has the server tell whoever connects that it is not there now.</summary>
    public Task Close() => Tell(new { close = true });

    /// <param name="isTrusted">Whether the certificate of the server is one that the portal's machine trusts.</param>
    public static async Task<MailServer> Start(bool isTrusted = true)
    {
        using var key = RSA.Create(2048);
        using var certificate = Certificate(key);
        if (isTrusted)
        {
            _trusted[certificate.GetCertHashString()] = true;
        }

        return await Start(new { key = key.ExportPkcs8PrivateKeyPem(), cert = certificate.ExportCertificatePem() });
    }

    /// <summary>One that neither encrypts nor asks for a password, and says who sent what to whom, or nothing.</summary>
    /// <param name="isGated">Whether it takes only as many as it is allowed.</param>
    /// <param name="says"><c>ids</c> or <c>nothing</c>.</param>
    public static Task<MailServer> StartPlain(bool isGated = false, string says = "ids") => Start(new { isPlain = true, isGated, says });

    private static async Task<MailServer> Start(object settings)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "mail-server", "server.js")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var server = new MailServer(Process.Start(start)!);
        await server.Tell(settings);
        server.Port = (await server.Said("port")).GetProperty("port").GetInt32();
        return server;
    }

    private Task Tell(object what) => _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(what));

    /// <summary>The first line that says this, once it is said.</summary>
    public async Task<JsonElement> Said(string what) =>
        JsonSerializer.SerializeToElement(await Eventually.Sees(() => Task.FromResult<object?>(_said.Where(s => s.TryGetProperty(what, out _)).Select(s => (object?)s).FirstOrDefault()), what));

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _listening;
        _process.Dispose();
    }

    private static X509Certificate2 Certificate(RSA key)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=mail.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private async Task Listen()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _said.Enqueue(JsonSerializer.Deserialize<JsonElement>(line));
        }
    }
}

/// <summary>An e-mail that the server has taken.</summary>
/// <param name="Id">Its Message-ID.</param>
/// <param name="From">Who sent it.</param>
/// <param name="To">Who gets it.</param>
/// <param name="IsHeld">Whether the sender was not told.</param>
public sealed record TakenMail(string Id, string From, IReadOnlyList<string> To, bool IsHeld);

/// <summary>An e-mail as the server got it.</summary>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, bool IsEncrypted, string User, string Source)
{
    /// <summary>One header, unfolded; of an encoded word as it stands.</summary>
    public string? Header(string name) => System.Text.RegularExpressions.Regex.Match(
        Source.Split("\r\n\r\n")[0].Replace("\r\n ", " ", StringComparison.Ordinal), $@"^{name}: *([^\r\n]*)", System.Text.RegularExpressions.RegexOptions.Multiline | System.Text.RegularExpressions.RegexOptions.IgnoreCase) is { Success: true } found
        ? found.Groups[1].Value
        : null;

    /// <summary>The part of this type, decoded.</summary>
    public string Part(string type)
    {
        var part = Source.Split("\r\n--").Single(p => p.Contains($"content-type: {type}", StringComparison.OrdinalIgnoreCase) && !p.Contains("multipart/", StringComparison.Ordinal));
        var joined = part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("=\r\n", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < joined.Length; i++)
        {
            bytes.Add(joined[i] == '=' ? Convert.FromHexString(joined.AsSpan(i + 1, 2))[0] : (byte)joined[i]);
            i += joined[i] == '=' ? 2 : 0;
        }

        return System.Text.Encoding.UTF8.GetString([.. bytes]).ReplaceLineEndings("\n");
    }
}
