using FluentValidation;

using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.People;

/// <summary>With which day somebody leaves the deanery.</summary>
public sealed record EndMembershipInput
{
    [Asked("Last day", IsTyped = true)]
    public TypedDate? LastDay { get; init; }

    public int Version { get; init; }
}

/// <summary>A membership ends with a real day that is not ahead.</summary>
public sealed class EndMembershipValidator : AbstractValidator<EndMembershipInput>
{
    public EndMembershipValidator(TimeProvider time) => RuleFor(x => x.LastDay).Cascade(CascadeMode.Stop)
        .Must(d => d is { IsEmpty: false }).WithMessage("Enter the last day")
        .Must(d => d!.Date is not null).WithMessage("The last day must be a real date, like 27 3 2027")
        .Must(d => d!.Date <= time.GetUtcNow().DateInUk).WithMessage("The last day must be today or in the past");
}
