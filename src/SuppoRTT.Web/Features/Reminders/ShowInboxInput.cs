namespace SuppoRTT.Web.Features.Reminders;

/// <summary>What is done with one message: it is opened, marked, put away or taken out again.</summary>
public sealed record ShowInboxInput
{
    public const string Open = "open";
    public const string Read = "read";
    public const string Unread = "unread";
    public const string Archive = "archive";
    public const string TakeOut = "take-out";

    public long Id { get; init; }

    public string? Then { get; init; }
}
