using FluentValidation;

using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>When the quiet time ends, and who hears meanwhile.</summary>
public sealed record SetQuietTimeInput
{
    public const string OnADay = "day";
    public const string ByHand = "hand";
    public const string Yes = "yes";

    [Asked("When does it end?")]
    [Says(OnADay, "On a day that I know")]
    [Says(ByHand, "I do not know yet")]
    public string? Ends { get; init; }

    [Asked("The last day of the quiet time", IsTyped = true)]
    public TypedDate? Until { get; init; }

    /// <summary>Who hears in the doctor's place.</summary>
    [Asked("Who hears of things meanwhile?", IsNamed = true)]
    public Guid? Tells { get; init; }

    /// <summary>“yes” if it counts for the doctor's other absences here, too: who is unwell does not say it twice.</summary>
    [Asked("For the other absences here, too")]
    [Says(Yes, "Yes")]
    public string? ForAll { get; init; }

    public QuietTime ToQuietTime(DateOnly today) => new(today, Ends == OnADay ? Until!.Date : null, new PersonId(Tells!.Value));
}

/// <summary>What has to be said for a quiet time.</summary>
public sealed class SetQuietTimeValidator : AbstractValidator<SetQuietTimeInput>
{
    public SetQuietTimeValidator(TimeProvider time)
    {
        RuleFor(x => x.Ends).Must(e => e is SetQuietTimeInput.OnADay or SetQuietTimeInput.ByHand).WithMessage("Select when the quiet time ends");
        RuleFor(x => x.Until).Cascade(CascadeMode.Stop)
            .Must(d => d is { IsEmpty: false }).WithMessage("Enter the last day of the quiet time")
            .Must(d => d!.Date is { Year: <= 2100 }).WithMessage("The last day must be a real date, like 27 3 2027")
            .Must(d => d!.Date >= time.GetUtcNow().DateInUk).WithMessage("The last day must be today or in the future")
            .When(x => x.Ends == SetQuietTimeInput.OnADay);
        RuleFor(x => x.Tells).NotNull().WithMessage("Select who hears of things meanwhile");
    }
}
