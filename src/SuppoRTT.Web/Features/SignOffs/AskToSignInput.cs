using FluentValidation;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>What somebody says before another is asked to sign without an account: that the address is theirs, or what else is to be done.</summary>
public sealed record AskToSignInput
{
    public const string Ask = "ask";
    public const string Again = "again";
    public const string TakeBack = "take-back";

    /// <summary>Which button was pressed.</summary>
    public string? Then { get; init; }

    /// <summary>The address that was on the screen.</summary>
    public string? AddressRead { get; init; }

    /// <summary>"yes" if the address is theirs, "no" if it is to be corrected.</summary>
    [Asked("Is the address right?")]
    [Says("yes", "Yes, send the link there")]
    [Says("no", "No, correct it, or choose somebody else")]
    public string? IsRight { get; init; }

    public bool IsWrong => IsRight == "no" && Then == Ask;
}

/// <summary>Whoever has somebody asked says first whether the address is theirs.</summary>
public sealed class AskToSignValidator : AbstractValidator<AskToSignInput>
{
    public AskToSignValidator() => RuleFor(x => x.IsRight).Must(answer => answer is "yes" or "no").When(x => x.Then == AskToSignInput.Ask).WithMessage("Select yes if this is their address");
}
