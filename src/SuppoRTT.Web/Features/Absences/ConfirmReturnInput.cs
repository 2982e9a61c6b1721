using FluentValidation;

using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Absences;

public sealed record ConfirmReturnInput
{
    public const string Save = "save";
    public const string Edit = "edit";

    [Asked("First day back at work", IsTyped = true)]
    public TypedDate? ReturnedOn { get; init; }

    public int Version { get; init; }

    /// <summary>The button that was pressed: to see what follows, to save, or to go back to the day.</summary>
    public string? Then { get; init; }
}

public sealed class ConfirmReturnValidator : AbstractValidator<ConfirmReturnInput>
{
    public ConfirmReturnValidator(TimeProvider time) => RuleFor(x => x.ReturnedOn).Cascade(CascadeMode.Stop)
        .Must(d => d is { IsEmpty: false }).WithMessage("Enter the first day back")
        .Must(d => d!.Date is not null).WithMessage("The first day back must be a real date, like 27 3 2027")
        .Must(d => d!.Date <= time.GetUtcNow().DateInUk).WithMessage("The first day back must be today or in the past");
}
