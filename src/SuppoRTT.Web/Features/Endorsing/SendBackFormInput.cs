using FluentValidation;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>Why somebody sends a signed form back, and what is to be looked at again.</summary>
public sealed record SendBackFormInput
{
    /// <summary>The revision that was on the screen.</summary>
    public int Revision { get; init; }

    [Asked("What should change, and why?", IsTyped = true)]
    public string? Reason { get; init; }

    /// <summary>The keys of the questions that are ticked.</summary>
    public IReadOnlyList<string>? Questions { get; init; }
}

/// <summary>The doctor is told what to change.</summary>
public sealed class SendBackFormValidator : AbstractValidator<SendBackFormInput>
{
    public SendBackFormValidator() => RuleFor(x => x.Reason)
        .Given("Enter what you would like to be changed, and why")
        .AtMost(Typed.LongestReason, "What you would like changed");
}
