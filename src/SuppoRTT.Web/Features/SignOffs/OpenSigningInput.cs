namespace SuppoRTT.Web.Features.SignOffs;

public sealed record OpenSigningInput
{
    public const string Code = "code";
    public const string Enter = "enter";
    public const string NewLink = "new-link";

    /// <summary>Which button was pressed.</summary>
    public string? Then { get; init; }

    /// <summary>The code as it was typed.</summary>
    public string? TypedCode { get; init; }
}
