using FluentValidation;

using SuppoRTT.Domain.Absences.Reminders;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>How somebody wants to get each group of reminders; null leaves it as it is, where the deanery sends none.</summary>
public sealed record SetPreferencesInput
{
    public Delivery? Forms { get; init; }

    public Delivery? Signing { get; init; }

    public Delivery? Return { get; init; }

    public Delivery? Hints { get; init; }

    public IEnumerable<(PreferenceGroup Group, Delivery? Wish)> Wishes =>
        [(PreferenceGroups.Forms, Forms), (PreferenceGroups.Signing, Signing), (PreferenceGroups.Return, Return), (PreferenceGroups.Hints, Hints)];
}

/// <summary>Only what is offered can be chosen.</summary>
public sealed class SetPreferencesValidator : AbstractValidator<SetPreferencesInput>
{
    private const string Choose = "Select how you get these reminders";

    public SetPreferencesValidator()
    {
        RuleFor(x => x.Forms).Must(IsOne).WithMessage(Choose);
        RuleFor(x => x.Signing).Must(IsOne).WithMessage(Choose);
        RuleFor(x => x.Return).Must(IsOne).WithMessage(Choose);
        RuleFor(x => x.Hints).Must(IsOne).WithMessage(Choose);
    }

    private static bool IsOne(Delivery? wish) => wish is null || Enum.IsDefined(wish.Value);
}
