using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Hands e-mails to GOV.UK Notify: its template has a subject and a body, and both are ours. It makes the HTML itself.</summary>
internal sealed class NotifyTransport(NotifySettings notify, MailSettings settings, TimeProvider time) : IMailTransport, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        BaseAddress = notify.Address,
        Timeout = settings.Timeout,
    };

    public async Task Send(Letter letter, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/notifications/email") { Content = JsonContent.Create(ContentOf(letter)) };
        request.Headers.Authorization = new("Bearer", Token());
        try
        {
            using var response = await _client.SendAsync(request, cancellation);
            if (response.StatusCode != HttpStatusCode.Created)
            {
                throw NotifyAnswer.Of(response.StatusCode, await response.Content.ReadAsStringAsync(cancellation)).Fault;
            }
        }
        catch (HttpRequestException e)
        {
            throw new MailFaultException($"GOV.UK Notify could not be spoken to ({e.HttpRequestError})", isForGood: false) { ServerIsAway = true, MayHaveGone = e.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError) };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MailFaultException($"GOV.UK Notify did not answer within {settings.Timeout.TotalSeconds:0.#} seconds", isForGood: false) { ServerIsAway = !await ServerReach.Listens(notify.Address, settings.Timeout) };
        }
    }

    public void Dispose() => _client.Dispose();

    private Dictionary<string, object> ContentOf(Letter letter) => new()
    {
        ["email_address"] = letter.To,
        ["template_id"] = notify.Template,
        ["reference"] = letter.Id,
        ["personalisation"] = new Dictionary<string, string> { ["subject"] = letter.Subject, ["body"] = letter.Text },
    };

    /// <summary>Signed with the secret of the key, and good for half a minute.</summary>
    private string Token()
    {
        var signed = $"{Encoded(new { typ = "JWT", alg = "HS256" })}.{Encoded(new { iss = notify.ServiceId, iat = time.GetUtcNow().ToUnixTimeSeconds() })}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(notify.Secret), Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encoded(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
