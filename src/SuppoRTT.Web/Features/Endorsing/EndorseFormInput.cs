using FluentValidation;

using SuppoRTT.Domain.Absences.Endorsing;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>What somebody says who endorses a form.</summary>
public sealed record EndorseFormInput
{
    /// <summary>The revision that was on the screen.</summary>
    public int Revision { get; init; }

    /// <summary>The stage that was on the screen.</summary>
    public string? Stage { get; init; }

    [Asked("A note", IsTyped = true)]
    public string? Note { get; init; }

    /// <summary>"yes" when the declaration is ticked.</summary>
    [Asked("Your endorsement")]
    [Says("yes", "I declare what stands beside the box")]
    public string? Declaration { get; init; }
}

/// <summary>The declaration is ticked; a note may be left out.</summary>
public sealed class EndorseFormValidator : AbstractValidator<EndorseFormInput>
{
    public EndorseFormValidator()
    {
        RuleFor(x => x.Note).AtMost(Endorsement.LongestNote, "Your note");
        RuleFor(x => x.Declaration).Equal("yes").WithMessage("Tick the box to say that you agree with the statement");
    }
}
