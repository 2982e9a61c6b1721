using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>
/// Stands in for GOV.UK Notify and speaks its published API: a signed token no older than 30 seconds, one template with two fields, its errors.
/// Addresses that begin with busy@, limited@, trial@, silent@ and elsewhere@ get what their name says.
/// </summary>
public sealed class NotifyServer : IAsyncDisposable
{
    public const string ServiceId = "11111111-1111-4111-8111-111111111111";

    public const string Secret = "22222222-2222-4222-8222-222222222222";

    public const string Key = $"supportt_tests-{ServiceId}-{Secret}";

    public const string Template = "33333333-3333-4333-8333-333333333333";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<NotifiedMail> _received = [];

    private NotifyServer(TimeProvider clock)
    {
        _clock = clock;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Answer);
    }

    public string Address => _app.Urls.Single();

    /// <summary>What it took.</summary>
    public IReadOnlyList<NotifiedMail> Received => [.. _received];

    /// <param name="clock">The clock by which it finds a token too old.</param>
    public static async Task<NotifyServer> Start(TimeProvider clock)
    {
        var server = new NotifyServer(clock);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var request = context.Request;
        var (status, kind, message) = request.Path != "/v2/notifications/email" || request.Method != "POST" || request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true
            ? (404, "NotFound", "Not found")
            : await RefusalOf(request.Headers.Authorization.ToString()) ?? await AnswerTo(context);
        context.Response.StatusCode = status;
        if (status == 307)
        {
            context.Response.Headers.Location = request.Path.Value;
        }

        await context.Response.WriteAsJsonAsync(status == 201 ? new { id = Guid.NewGuid() } : (object)new { status_code = status, errors = new[] { new { error = kind, message } } });
    }

    private async Task<(int, string, string)?> RefusalOf(string authorization)
    {
        if (!authorization.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            return (401, "AuthError", "Unauthorized: authentication token must be provided");
        }

        var result = await new JsonWebTokenHandler().ValidateTokenAsync(authorization["Bearer ".Length..], new TokenValidationParameters
        {
            ValidIssuer = ServiceId,
            IssuerSigningKey = new SymmetricSecurityKey(Encoding.ASCII.GetBytes(Secret)),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateAudience = false,
            RequireExpirationTime = false,
        });
        return !result.IsValid ? (403, "AuthError", "Invalid token: API key not found")
            : (_clock.GetUtcNow() - ((JsonWebToken)result.SecurityToken).IssuedAt).Duration() > TimeSpan.FromSeconds(30) ? (403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds")
            : null;
    }

    private async Task<(int, string, string)> AnswerTo(HttpContext context)
    {
        var mail = (await context.Request.ReadFromJsonAsync<NotifiedMail>())!;
        switch (mail.Email_Address.Split('@')[0])
        {
            case "silent":
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                break;
            case "busy":
                return (500, "Exception", "Internal server error");
            case "limited":
                return (429, "RateLimitError", "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds");
            case "trial":
                return (400, "BadRequestError", $"Can\u2019t send to {mail.Email_Address} when service is in trial mode");
            case "elsewhere":
                return (307, "", "");
        }

        return mail switch
        {
            { Email_Address: var a } when a.Any(c => c > '\u007f') || !a.Contains('@', StringComparison.Ordinal) => (400, "ValidationError", "email_address Not a valid email address"),
            { Template_Id: not Template } => (400, "BadRequestError", "Template not found"),
            _ when !mail.Personalisation.Keys.Order().SequenceEqual(["body", "subject"]) => (400, "BadRequestError", "Missing personalisation: subject, body"),
            _ => Taken(mail),
        };
    }

    private (int, string, string) Taken(NotifiedMail mail)
    {
        _received.Enqueue(mail);
        return (201, "", "");
    }
}

/// <summary>What Notify was asked to send.</summary>
public sealed record NotifiedMail(string Email_Address, string Template_Id, string Reference, Dictionary<string, string> Personalisation);
