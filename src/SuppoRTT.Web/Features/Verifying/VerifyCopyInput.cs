using FluentValidation;

using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Features.Verifying;

public sealed record VerifyCopyInput
{
    [Asked("Code on the copy", IsTyped = true)]
    public string? Code { get; init; }
}

public sealed class VerifyCopyValidator : AbstractValidator<VerifyCopyInput>
{
    public VerifyCopyValidator() => RuleFor(x => x.Code)
        .Cascade(CascadeMode.Stop)
        .Given("Enter the code that is printed on the copy")
        .Must(code => code!.Count(char.IsAsciiLetterOrDigit) == VerificationCode.Length)
        .WithMessage($"The code has {VerificationCode.Length} letters and numbers, in groups of four")
        .Must(code => VerificationCode.Normalise(code) is not null)
        .WithMessage("The code has no 0, 1, 5, 8, B, I, L, O, S, U or W in it. Look at those places again");
}
