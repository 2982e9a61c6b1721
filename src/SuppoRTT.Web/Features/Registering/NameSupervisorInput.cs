using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

public sealed record NameSupervisorInput : PersonChoice
{
    public const string Confirm = "confirm";
    public const string Change = "change";

    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }

    public bool IsConfirmed => Then == Confirm;

    public bool IsChanging => Then == Change;
}

public sealed class NameSupervisorValidator : AbstractValidator<NameSupervisorInput>
{
    public NameSupervisorValidator()
    {
        this.NamesA("supervisor");
        RuleFor(x => x.Choice).NotEqual(PersonChoice.NotKnown).WithMessage("Find the supervisor and select them, or select another answer").Unless(x => x.IsFinding);
    }
}
