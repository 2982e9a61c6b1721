using FluentValidation;

using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Features.Verifying;

public sealed record VerifyCopyInput
{
    public string? Code { get; init; }
}

public sealed class VerifyCopyValidator : AbstractValidator<VerifyCopyInput>
{
    public VerifyCopyValidator() => RuleFor(x => x.Code)
        .Cascade(CascadeMode.Stop)
        .Given("Enter the code that is printed on the copy")
        .Must(code => VerificationCode.Normalise(code) is not null)
        .WithMessage("The code has 20 letters and numbers, and never 0, 1, 5, 8, B, I, L, O, S, U or W. Check each group of four");
}
