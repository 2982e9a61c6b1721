using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Whom the deanery does not confirm, and why, as it is posted.</summary>
public sealed record DeclineSupervisorInput
{
    /// <summary>The member who was on the screen.</summary>
    public Guid Member { get; init; }

    /// <summary>The form that they were chosen for; null of the supervisor.</summary>
    public string? Form { get; init; }

    [Asked("Why do you not confirm them?", IsTyped = true)]
    public string? Reason { get; init; }
}

/// <summary>A reason has to be given.</summary>
public sealed class DeclineSupervisorValidator : AbstractValidator<DeclineSupervisorInput>
{
    public DeclineSupervisorValidator() => RuleFor(x => x.Reason).Cascade(CascadeMode.Stop)
        .Given("Enter why you do not confirm them")
        .AtMost(Typed.LongestReason, "The reason");
}
