using FluentValidation;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Who stands in, in which role and on which days.</summary>
public sealed record NameDeputyInput
{
    public const string FindThem = "find";

    /// <summary>The button that a browser presses for somebody who presses Enter in a field.</summary>
    public const string Enter = "enter";

    [Asked("In which role?", typeof(RoleWords))]
    public Role? Role { get; init; }

    /// <summary>The beginning of the name.</summary>
    [Asked("Find the deputy", IsTyped = true)]
    public string? Find { get; init; }

    /// <summary>What was searched for when the page was shown.</summary>
    public string? Searched { get; init; }

    /// <summary>The member who was selected.</summary>
    [Asked("Who stands in?", IsNamed = true)]
    public Guid? Choice { get; init; }

    /// <summary>The first day; empty for today.</summary>
    [Asked("First day", IsTyped = true)]
    public TypedDate? From { get; init; }

    [Asked("Last day", IsTyped = true)]
    public TypedDate? Until { get; init; }

    /// <summary>Why staff name them.</summary>
    [Asked("Why do you name somebody for them?", IsTyped = true)]
    public string? Reason { get; init; }

    /// <summary>The button that was pressed.</summary>
    public string? Then { get; init; }

    public int Version { get; init; }

    /// <summary>Whether a reason is needed: of staff; not posted.</summary>
    public bool NeedsReason { get; internal init; }

    public bool IsFinding => Then == FindThem || (Then == Enter && Typed.Words(Find) is { } find && find != Typed.Words(Searched));

    /// <summary>The days; null while they are not known.</summary>
    public DeputyDays? Days(DateOnly today) => Until?.Date is { } until ? new DeputyDays(From?.Date ?? today, until) : null;
}

/// <summary>A deputy needs a name, a role and days that can be.</summary>
public sealed class NameDeputyValidator : AbstractValidator<NameDeputyInput>
{
    public NameDeputyValidator(TimeProvider time)
    {
        RuleFor(x => x.Find).Must(f => Folded.Of(f ?? "").Length >= 2).When(x => x.IsFinding).WithMessage("Enter at least 2 letters of the name");
        When(x => !x.IsFinding, () =>
        {
            RuleFor(x => x.Role).NotNull().WithMessage("Select the role");
            RuleFor(x => x.Choice).NotNull().WithMessage("Find the deputy and select them").OverridePropertyName(nameof(NameDeputyInput.Find));
            RuleFor(x => x.From).Cascade(CascadeMode.Stop)
                .Must(d => d is null or { IsEmpty: true } || d.Date is not null).WithMessage("The first day must be a real date, like 27 3 2027")
                .Must(d => d?.Date is not { } day || day >= time.GetUtcNow().DateInUk).WithMessage("The first day must be today or later");
            RuleFor(x => x.Until).Cascade(CascadeMode.Stop)
                .Must(d => d is { IsEmpty: false }).WithMessage("Enter the last day")
                .Must(d => d!.Date is not null).WithMessage("The last day must be a real date, like 27 3 2027")
                .Must((x, _) => x.Days(time.GetUtcNow().DateInUk)!.IsPossible).WithMessage("The last day must not be before the first, and within six months of it");
            RuleFor(x => x.Reason).Cascade(CascadeMode.Stop).Given("Say why you name somebody for them").AtMost(Deputy.LongestReason, "The reason").When(x => x.NeedsReason);
        });
    }
}
