using FluentValidation;

using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Meetings;

public sealed record ProposeMeetingInput
{
    [Asked("On which day?", IsTyped = true)]
    public TypedDate? On { get; init; }

    /// <summary>On a UK clock.</summary>
    [Asked("At what time?", IsTyped = true)]
    public string? Time { get; init; }

    [Asked("Where?", IsTyped = true)]
    public string? Place { get; init; }

    /// <summary>The instant that was typed; null while day or time is not right.</summary>
    public DateTimeOffset? At => On?.Date is { } day && TypedTime.Read(Time) is { } time ? UkTime.InstantOf(day, time) : null;
}

public sealed class ProposeMeetingValidator : AbstractValidator<ProposeMeetingInput>
{
    public ProposeMeetingValidator(TimeProvider time)
    {
        RuleFor(x => x.On).Cascade(CascadeMode.Stop)
            .Must(day => day is { IsEmpty: false }).WithMessage("Enter the day of the meeting")
            .Must(day => day!.Date is { Year: <= 2100 }).WithMessage("The day of the meeting must be a real date, like 27 3 2026")
            .Must(day => day!.Date >= time.GetUtcNow().DateInUk).WithMessage("The day of the meeting must be today or in the future");
        RuleFor(x => x.Time).Cascade(CascadeMode.Stop)
            .Given("Enter the time of the meeting")
            .Must(typed => TypedTime.Read(typed) is not null).WithMessage("The time of the meeting must be like 14:30")
            .Must((x, typed) => !(x.On?.Date is { } day && UkTime.IsSkipped(day, TypedTime.Read(typed)!.Value))).WithMessage("Enter another time: the clocks go forward that night, from 01:00 to 02:00");
        RuleFor(x => x.Time).Must(_ => false).WithMessage("The time of the meeting must be in the future")
            .When(x => x.At < time.GetUtcNow() && x.On!.Date == time.GetUtcNow().DateInUk);
        RuleFor(x => x.Place).Given("Enter where you meet, or a link").AtMost(500, "Where you meet");
    }
}
