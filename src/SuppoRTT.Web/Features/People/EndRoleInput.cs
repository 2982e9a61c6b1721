using FluentValidation;

using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.People;

/// <summary>Which role ends, and on which day it is held last.</summary>
public sealed record EndRoleInput
{
    [Asked("Which role ends?", IsNamed = true)]
    public Guid? Role { get; init; }

    /// <summary>The last day; empty ends it at once.</summary>
    [Asked("Last day", IsTyped = true)]
    public TypedDate? LastDay { get; init; }

    public int Version { get; init; }
}

/// <summary>A role ends at once, or on a day that has not passed.</summary>
public sealed class EndRoleValidator : AbstractValidator<EndRoleInput>
{
    public EndRoleValidator(TimeProvider time)
    {
        RuleFor(x => x.Role).NotNull().WithMessage("Select the role that ends");
        RuleFor(x => x.LastDay).Cascade(CascadeMode.Stop)
            .Must(d => d is null or { IsEmpty: true } || d.Date is not null).WithMessage("The last day must be a real date, like 27 3 2027")
            .Must(d => d?.Date is not { } day || day >= time.GetUtcNow().DateInUk).WithMessage("The last day must be today or later");
    }
}
