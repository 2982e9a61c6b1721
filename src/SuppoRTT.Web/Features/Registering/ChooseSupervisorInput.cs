using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

public sealed record ChooseSupervisorInput : PersonChoice;

public sealed class ChooseSupervisorValidator : AbstractValidator<ChooseSupervisorInput>
{
    public ChooseSupervisorValidator() => this.NamesA("supervisor");
}
