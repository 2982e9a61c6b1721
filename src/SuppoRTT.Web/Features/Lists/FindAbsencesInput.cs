using FluentValidation;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>Who is searched for, as it is posted: a name is personal, so it never stands in an address.</summary>
public sealed record FindAbsencesInput : ListFilter
{
    /// <summary>The beginning of a first or family name, or a reference.</summary>
    public string? Text { get; init; }

    public string Folded => Domain.Common.Folded.Of(Typed.Words(Text) ?? "", Person.LongestName);

    public string? Reference => Domain.Common.Reference.Normalise(Text);
}

/// <summary>A name needs two letters, so that it finds somebody and not everybody.</summary>
public sealed class FindAbsencesValidator : AbstractValidator<FindAbsencesInput>
{
    private const int ShortestName = 2;

    public FindAbsencesValidator() => RuleFor(x => x.Text).Cascade(CascadeMode.Stop)
        .Given("Enter a name or a reference")
        .AtMost(Person.LongestName, "The name")
        .Must(text => Folded.Of(Typed.Words(text) ?? "").Length >= ShortestName).WithMessage("Enter two letters of the name or more");
}
