using FluentValidation;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>Who is searched for.</summary>
public sealed record ShowPeopleInput
{
    public string? Text { get; init; }
}

/// <summary>A name needs two letters, so that it finds somebody and not everybody.</summary>
public sealed class ShowPeopleValidator : AbstractValidator<ShowPeopleInput>
{
    private const int ShortestName = 2;

    public ShowPeopleValidator() => RuleFor(x => x.Text).Cascade(CascadeMode.Stop)
        .Given("Enter a name")
        .AtMost(Person.LongestName, "The name")
        .Must(text => Folded.Of(Typed.Words(text) ?? "").Length >= ShortestName).WithMessage("Enter two letters of the name or more");
}
