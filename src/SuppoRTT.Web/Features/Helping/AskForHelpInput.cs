using FluentValidation;

using SuppoRTT.Domain.Absences.Helping;

namespace SuppoRTT.Web.Features.Helping;

/// <summary>What the doctor wants to say to who helps.</summary>
public sealed record AskForHelpInput
{
    [Asked("Is there anything that they should know?", IsTyped = true)]
    public string? Message { get; init; }
}

/// <summary>It need not be anything.</summary>
public sealed class AskForHelpValidator : AbstractValidator<AskForHelpInput>
{
    public AskForHelpValidator() => RuleFor(x => x.Message).AtMost(CallForHelp.LongestWords, "What you write");
}
