using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Meetings;

public sealed record RecordMeetingInput
{
    public TypedDate? HeldOn { get; init; }

    public MeetingMode? Mode { get; init; }

    public string? WhoWasThere { get; init; }
}

public sealed class RecordMeetingValidator : AbstractValidator<RecordMeetingInput>
{
    public RecordMeetingValidator(TimeProvider time)
    {
        RuleFor(x => x.HeldOn).Cascade(CascadeMode.Stop).PastDay(time, "The day you met", "Enter the day you met");
        RuleFor(x => x.Mode).Cascade(CascadeMode.Stop).NotNull().WithMessage("Select how you met").IsInEnum().WithMessage("Select how you met");
        RuleFor(x => x.WhoWasThere).Given("Enter who was there").AtMost(500, "Who was there");
    }
}
