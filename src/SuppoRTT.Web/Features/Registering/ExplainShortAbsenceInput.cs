using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

public sealed record ExplainShortAbsenceInput
{
    /// <summary>Why the programme should apply to a short absence.</summary>
    [Asked("Why would the programme help?", IsTyped = true)]
    public string? Reason { get; init; }
}

public sealed class ExplainShortAbsenceValidator : AbstractValidator<ExplainShortAbsenceInput>
{
    public ExplainShortAbsenceValidator() =>
        RuleFor(x => x.Reason).Given("Enter why the programme would help").AtMost(Typed.LongestReason, "The reason");
}
