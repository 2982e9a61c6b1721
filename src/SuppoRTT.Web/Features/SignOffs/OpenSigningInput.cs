namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>What who signs without an account asks for where their link leads: a code, to be let in with it, or a new link.</summary>
public sealed record OpenSigningInput
{
    public const string Code = "code";
    public const string Enter = "enter";
    public const string NewLink = "new-link";

    public const string Form = "form";
    public const string Return = "return";

    private readonly string? _kept;

    /// <summary>Which button was pressed.</summary>
    public string? Then { get; init; }

    /// <summary>The page of this link on which something was typed that is kept until the code is given: <see cref="Form"/>, <see cref="Return"/>, or null.</summary>
    public string? Kept
    {
        get => _kept;
        init => _kept = value is Form or Return ? value : null;
    }

    /// <summary>The code as it was typed.</summary>
    public string? TypedCode { get; init; }
}
