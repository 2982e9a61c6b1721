using System.Text.Json;

namespace SuppoRTT.Web.Features.Decisions;

/// <summary>Which request an event is about.</summary>
internal sealed record DecidedRequest(int Number, string Request)
{
    /// <summary>Null of an event that is about none.</summary>
    public static DecidedRequest? Of(string payload)
    {
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.TryGetProperty(nameof(Request), out var request) && json.RootElement.TryGetProperty(nameof(Number), out var number) && number.TryGetInt32(out var known)
            ? new DecidedRequest(known, request.GetString() ?? "") : null;
    }
}
