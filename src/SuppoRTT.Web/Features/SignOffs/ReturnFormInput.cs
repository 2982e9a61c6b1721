using FluentValidation;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.SignOffs;

public sealed record ReturnFormInput
{
    /// <summary>The revision that was on the screen.</summary>
    public int Revision { get; init; }

    /// <summary>The role in which they return it; asked of those who hold more than one in which they may.</summary>
    [Asked("In which role do you return it?", typeof(RoleWords))]
    public Role? As { get; init; }

    [Asked("What should change, and why?", IsTyped = true)]
    public string? Reason { get; init; }

    /// <summary>The keys of the questions that are ticked.</summary>
    public IReadOnlyList<string>? Questions { get; init; }
}

public sealed class ReturnFormValidator : AbstractValidator<ReturnFormInput>
{
    public ReturnFormValidator() => RuleFor(x => x.Reason)
        .Given("Enter what you would like the doctor to change, and why")
        .AtMost(Typed.LongestReason, "What you would like changed");
}
