using FluentValidation;

namespace SuppoRTT.Web.Features.People;

/// <summary>Whom staff look for. Posted, so that no name stands in an address.</summary>
public sealed record FindPeopleInput
{
    public string? Find { get; init; }
}

/// <summary>At least the beginning of a name is looked for.</summary>
public sealed class FindPeopleValidator : AbstractValidator<FindPeopleInput>
{
    public FindPeopleValidator() => RuleFor(x => x.Find).Cascade(CascadeMode.Stop).Given("Enter the beginning of a name").AtMost(200, "The name");
}
