using FluentValidation;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>What is posted of one request: a reason, a decision if it is one, and what was on the screen.</summary>
public sealed record RequestInput
{
    [Asked("Is it granted?")]
    [Says("true", "Yes")]
    [Says("false", "No")]
    public bool? Granted { get; init; }

    [Asked("Why?", IsTyped = true)]
    public string? Reason { get; init => field = value?.ReplaceLineEndings("\n"); }

    public int Version { get; init; }
}

/// <summary>Whoever decides or appeals says why.</summary>
public sealed class RequestValidator : AbstractValidator<RequestInput>
{
    /// <summary>The rules for a decision.</summary>
    public const string Decision = "Decision";

    public RequestValidator()
    {
        RuleFor(x => x.Reason).Cascade(CascadeMode.Stop).Given("Enter a reason").AtMost(Typed.LongestReason, "The reason");
        RuleSet(Decision, () => RuleFor(x => x.Granted).NotNull().WithMessage("Select whether it is granted"));
    }
}
