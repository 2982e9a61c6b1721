using FluentValidation;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>What a bounce says of an e-mail.</summary>
public enum BounceKind
{
    /// <summary>It will not arrive.</summary>
    Permanent,

    /// <summary>It is late.</summary>
    Temporary,
}

/// <summary>An e-mail that came back to a mailbox of the deanery: first its text, then what it means.</summary>
public sealed record EnterBounceInput
{
    public const int Longest = 100_000;

    /// <summary>All of it. Only the name of the message and the number of the fault are taken from it; it is not kept.</summary>
    [Asked("The e-mail that came back", IsTyped = true)]
    public string? Text { get; init; }

    /// <summary>The message that was found in it.</summary>
    public long? Message { get; init; }

    [Asked("What does it say?")]
    [Says(nameof(BounceKind.Permanent), "It will not arrive")]
    [Says(nameof(BounceKind.Temporary), "It is late")]
    public BounceKind? Kind { get; init; }

    /// <summary>The number of the fault that was found in it.</summary>
    [Asked("Number of the fault", IsTyped = true)]
    public string? Code { get; init; }
}

/// <summary>A text at first; then what it means.</summary>
public sealed class EnterBounceValidator : AbstractValidator<EnterBounceInput>
{
    public EnterBounceValidator()
    {
        RuleFor(x => x.Text).Given("Paste the e-mail that came back").AtMost(EnterBounceInput.Longest, "The text").When(x => x.Message is null);
        RuleFor(x => x.Kind).NotNull().WithMessage("Select what it says").Must(k => k is null || Enum.IsDefined(k.Value)).WithMessage("Select what it says").When(x => x.Message is not null);
    }
}
