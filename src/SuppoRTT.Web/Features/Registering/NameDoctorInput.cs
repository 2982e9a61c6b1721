using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

public sealed record NameDoctorInput : PersonChoice;

public sealed class NameDoctorValidator : AbstractValidator<NameDoctorInput>
{
    public NameDoctorValidator()
    {
        this.NamesA("doctor");
        RuleFor(x => x.Choice).NotEqual(PersonChoice.NotKnown).WithMessage("Find the doctor and select them, or select another answer").Unless(x => x.IsFinding);
        RuleFor(x => x.MayWrite).NotNull().Unless(x => x.IsFinding).WithMessage("Select whether we may write to the doctor now");
    }
}
