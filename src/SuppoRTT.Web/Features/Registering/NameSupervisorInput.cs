using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

public sealed record NameSupervisorInput
{
    public string? Email { get; init; }

    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }
}

public sealed class NameSupervisorValidator : AbstractValidator<NameSupervisorInput>
{
    public NameSupervisorValidator() => RuleFor(x => x.Email).NotEmpty().WithMessage("Enter the supervisor’s e-mail address");
}
