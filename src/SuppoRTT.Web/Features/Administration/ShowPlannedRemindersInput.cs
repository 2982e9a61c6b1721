namespace SuppoRTT.Web.Features.Administration;

/// <summary>What staff do with one reminder before it comes.</summary>
public sealed record ShowPlannedRemindersInput
{
    public const string Stop = "stop";
    public const string SendNow = "send-now";

    public long Id { get; init; }

    public string? Then { get; init; }
}
