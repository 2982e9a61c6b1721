using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Who does a form with the doctor, as it is posted.</summary>
public sealed record NamePartnerInput : PersonChoice
{
    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }
}

/// <summary>Somebody is selected, or searched for.</summary>
public sealed class NamePartnerValidator : AbstractValidator<NamePartnerInput>
{
    public NamePartnerValidator()
    {
        RuleFor(x => x.Find).Must(DirectoryQuery.IsEnough).When(x => x.IsFinding).WithMessage("Enter at least 2 letters of the name, or the e-mail address");
        RuleFor(x => x.Choice).Must((x, _) => x.MemberId is not null).WithMessage("Select who does this form").Unless(x => x.IsFinding);
    }
}
