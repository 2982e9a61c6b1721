using FluentValidation;

namespace SuppoRTT.Web.Features.Forms;

public sealed record ReopenFormInput
{
    /// <summary>The revision that was on the screen.</summary>
    public int Revision { get; init; }

    [Asked("Why should it be opened again?", IsTyped = true)]
    public string? Reason { get; init; }
}

public sealed class ReopenFormValidator : AbstractValidator<ReopenFormInput>
{
    public ReopenFormValidator() => RuleFor(x => x.Reason).Given("Enter why the form should be opened again").AtMost(Typed.LongestReason, "The reason");
}
