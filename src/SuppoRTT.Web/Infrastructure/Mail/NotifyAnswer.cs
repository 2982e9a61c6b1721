using System.Net;
using System.Text.Json;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Why GOV.UK Notify did not take an e-mail. Of its words only the kind of error is kept: the rest may repeat the address.</summary>
internal sealed record NotifyAnswer(HttpStatusCode Status, string? Kind, bool IsAboutTheAddress)
{
    /// <summary>No message can go before a setting of ours is right or our allowance is filled up again: none loses a try by that.</summary>
    private bool IsAboutUs => IsAboutTheTemplate || Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests;

    private bool IsAboutTheTemplate { get; init; }

    private const int LongestKind = 40;

    /// <summary>A wrong key, template or allowance is ours to mend, and each e-mail waits for that. Only an address that is none, and a message that is too long, are refused for good.</summary>
    public MailFaultException Fault => IsAboutTheAddress
        ? new MailFaultException("The address cannot be written to", isForGood: true)
        : new MailFaultException($"GOV.UK Notify answered {(int)Status}" + (Kind is null ? "" : $" ({Kind})"), Status == HttpStatusCode.RequestEntityTooLarge) { ServerIsAway = IsAboutUs, MayHaveGone = !IsAboutUs };

    public static NotifyAnswer Of(HttpStatusCode status, string body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var error = answer.RootElement.GetProperty("errors")[0];
            var (kind, message) = (error.GetProperty("error").GetString(), error.GetProperty("message").GetString());
            return new NotifyAnswer(
                status,
                kind is { Length: > 0 and <= LongestKind } && kind.All(char.IsAsciiLetter) ? kind : null,
                status == HttpStatusCode.BadRequest && kind == "ValidationError" && message?.StartsWith("email_address", StringComparison.Ordinal) == true)
            {
                IsAboutTheTemplate = status == HttpStatusCode.BadRequest && kind == "BadRequestError" && message?.StartsWith("Template", StringComparison.OrdinalIgnoreCase) == true,
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            // Something in between answered, in words of its own.
            return new NotifyAnswer(status, null, false);
        }
    }
}
