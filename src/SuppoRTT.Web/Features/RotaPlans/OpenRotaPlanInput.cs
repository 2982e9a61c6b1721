using FluentValidation;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>What somebody who holds a link does.</summary>
public sealed record OpenRotaPlanInput
{
    public const string Open = "open";
    public const string Acknowledge = "acknowledge";
    public const string NewLink = "new-link";

    /// <summary>The button that was pressed.</summary>
    public string? Then { get; init; }

    /// <summary>Who says that they have told the rota.</summary>
    [Asked("Your name", IsTyped = true)]
    public string? Name { get; init; }
}

/// <summary>Sees that whoever acknowledges a plan says who they are.</summary>
public sealed class OpenRotaPlanValidator : AbstractValidator<OpenRotaPlanInput>
{
    public OpenRotaPlanValidator() =>
        When(x => x.Then == OpenRotaPlanInput.Acknowledge, () => RuleFor(x => x.Name).Given("Enter your name").AtMost(Person.LongestName, "Your name"));
}
