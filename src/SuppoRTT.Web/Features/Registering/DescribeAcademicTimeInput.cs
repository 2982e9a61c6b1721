using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

public sealed record DescribeAcademicTimeInput
{
    public const string Block = "block";
    public const string EvenGoOn = "even-go-on";
    public const string EvenStop = "even-stop";

    /// <summary>A block away from clinical work, or an even split and what follows from it.</summary>
    [Asked("Is the academic time spread evenly?")]
    [Says(Block, "No, it is a block away from clinical work")]
    [Says(EvenGoOn, "Yes, and it is registered all the same")]
    [Says(EvenStop, "Yes, and it is not registered")]
    public string? Split { get; init; }

    public bool IsEven => Split != Block;

    public bool Stops => Split == EvenStop;
}

public sealed class DescribeAcademicTimeValidator : AbstractValidator<DescribeAcademicTimeInput>
{
    public DescribeAcademicTimeValidator() => RuleFor(x => x.Split)
        .Must(s => s is DescribeAcademicTimeInput.Block or DescribeAcademicTimeInput.EvenGoOn or DescribeAcademicTimeInput.EvenStop)
        .WithMessage("Select whether the academic time is spread evenly");
}
