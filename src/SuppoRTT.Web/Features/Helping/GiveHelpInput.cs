using FluentValidation;

using SuppoRTT.Domain.Absences.Helping;

namespace SuppoRTT.Web.Features.Helping;

/// <summary>How things stand with who helps.</summary>
public enum HelpStage
{
    Spoken,
    Settled,
}

/// <summary>What who helps says, with a line to the doctor if they like.</summary>
public sealed record GiveHelpInput
{
    [Asked(HelpWords.Question)]
    [Says(nameof(HelpStage.Spoken), HelpWords.Spoken)]
    [Says(nameof(HelpStage.Settled), HelpWords.Settled)]
    public HelpStage? HowFar { get; init; }

    [Asked("A line to the doctor", IsTyped = true)]
    public string? Reply { get; init; }
}

/// <summary>How things stand has to be said.</summary>
public sealed class GiveHelpValidator : AbstractValidator<GiveHelpInput>
{
    public GiveHelpValidator()
    {
        RuleFor(x => x.HowFar).Must(s => s is { } stage && Enum.IsDefined(stage)).WithMessage("Select how things stand");
        RuleFor(x => x.Reply).AtMost(CallForHelp.LongestWords, "The line to the doctor");
    }
}
