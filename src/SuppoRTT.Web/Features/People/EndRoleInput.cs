using FluentValidation;

using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.People;

/// <summary>What ends of a member, and with which day.</summary>
public sealed record EndRoleInput
{
    /// <summary>In place of a role: all of them, since the member leaves the deanery.</summary>
    public const string Membership = "membership";

    public string? What { get; init; }

    public TypedDate? LastDay { get; init; }

    public int Version { get; init; }

    /// <summary>The role that ends; null if it is the membership.</summary>
    public Guid? Role => Guid.TryParse(What, out var role) ? role : null;
}

/// <summary>Something ends, on a real day that is not ahead.</summary>
public sealed class EndRoleValidator : AbstractValidator<EndRoleInput>
{
    public EndRoleValidator(TimeProvider time)
    {
        RuleFor(x => x.What).Must((x, what) => what == EndRoleInput.Membership || x.Role is not null).WithMessage("Select what ends");
        RuleFor(x => x.LastDay).Cascade(CascadeMode.Stop)
            .Must(d => d is { IsEmpty: false }).WithMessage("Enter the last day")
            .Must(d => d!.Date is not null).WithMessage("The last day must be a real date, like 27 3 2027")
            .Must(d => d!.Date <= time.GetUtcNow().DateInUk).WithMessage("The last day must be today or in the past");
    }
}
