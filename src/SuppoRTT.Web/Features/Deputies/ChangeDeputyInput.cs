using FluentValidation;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Other days for somebody who stands in, or that it is over.</summary>
public sealed record ChangeDeputyInput
{
    public const string End = "end";

    [Asked("Which one?", IsNamed = true)]
    public Guid? Which { get; init; }

    [Asked("First day", IsTyped = true)]
    public TypedDate? From { get; init; }

    [Asked("Last day", IsTyped = true)]
    public TypedDate? Until { get; init; }

    /// <summary>The button that was pressed.</summary>
    public string? Then { get; init; }

    public int Version { get; init; }

    public bool IsEnding => Then == End;

    public DeputyDays? Days => From?.Date is { } from && Until?.Date is { } until ? new DeputyDays(from, until) : null;
}

/// <summary>Days that can be, unless it ends at once.</summary>
public sealed class ChangeDeputyValidator : AbstractValidator<ChangeDeputyInput>
{
    public ChangeDeputyValidator()
    {
        RuleFor(x => x.Which).NotNull().WithMessage("Select which one");
        When(x => !x.IsEnding, () =>
        {
            RuleFor(x => x.From).Must(d => d?.Date is not null).WithMessage("The first day must be a real date, like 27 3 2027");
            RuleFor(x => x.Until).Cascade(CascadeMode.Stop)
                .Must(d => d?.Date is not null).WithMessage("The last day must be a real date, like 27 3 2027")
                .Must((x, _) => x.Days is not { } days || days.IsPossible).WithMessage("The last day must not be before the first, and within six months of it");
        });
    }
}
