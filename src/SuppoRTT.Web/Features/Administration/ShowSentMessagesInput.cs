namespace SuppoRTT.Web.Features.Administration;

/// <summary>What staff do with one message: try it again, settle that it could not be sent, or stop it while it waits.</summary>
public sealed record ShowSentMessagesInput
{
    public const string SendAgain = "send-again";
    public const string Settle = "settle";
    public const string Stop = "stop";

    public long Id { get; init; }

    public string? Then { get; init; }
}
