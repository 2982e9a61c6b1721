using FluentValidation;

using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Forms;

public sealed record MarkFormUploadedInput
{
    public const string NotThere = "not-there";

    /// <summary>Which button was pressed.</summary>
    public string? Then { get; init; }

    public bool IsNotThere => Then == NotThere;

    /// <summary>The revision that was on the screen.</summary>
    public int Revision { get; init; }

    [Asked("When did you upload it?", IsTyped = true)]
    public TypedDate? UploadedOn { get; init; }
}

public sealed class MarkFormUploadedValidator : AbstractValidator<MarkFormUploadedInput>
{
    public MarkFormUploadedValidator(TimeProvider time) => RuleFor(x => x.UploadedOn).Cascade(CascadeMode.Stop)
        .PastDay(time, "The day you uploaded the form", "Enter the day you uploaded the form").When(x => !x.IsNotThere);
}
