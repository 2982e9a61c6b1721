using FluentValidation;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>To whom the plan goes.</summary>
public sealed record SendRotaPlanInput
{
    /// <summary>The fingerprint of the plan that was on the screen.</summary>
    public string? Hash { get; init; }

    /// <summary>The contacts that are ticked.</summary>
    [Asked("Who gets it?", IsNamed = true)]
    public IReadOnlyList<Guid>? To { get; init; }

    /// <summary>Why somebody else sends it for the doctor.</summary>
    [Asked("Why do you send it for the doctor?", IsTyped = true)]
    public string? Reason { get; init; }

    /// <summary>Whether the sender is the doctor, who needs no reason. Said by the page, not by what is posted.</summary>
    public bool IsByDoctor { get; init; }
}

/// <summary>Sees that it goes to somebody, and that whoever sends it for the doctor says why.</summary>
public sealed class SendRotaPlanValidator : AbstractValidator<SendRotaPlanInput>
{
    public SendRotaPlanValidator()
    {
        RuleFor(x => x.To).Must(to => to is { Count: > 0 }).WithMessage("Select to whom the plan goes");
        When(x => !x.IsByDoctor, () => RuleFor(x => x.Reason).Given("Enter why you send it for the doctor").AtMost(Typed.LongestReason, "Why you send it"));
    }
}
