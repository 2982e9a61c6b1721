using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Meetings;

public sealed record RecordMeetingInput
{
    /// <summary>The record that was on the screen, by its number; 0 if there was none.</summary>
    public int MeetingRead { get; init; }

    /// <summary>"no" if the record is put right, "yes" if they met again; asked when there is a record.</summary>
    [Asked("Why do you change it?")]
    [Says("no", "It is not right")]
    [Says("yes", "We have met again")]
    public string? MetAgain { get; init; }

    [Asked("When did you meet?", IsTyped = true)]
    public TypedDate? HeldOn { get; init; }

    [Asked("How did you meet?", typeof(MeetingWords))]
    public MeetingMode? Mode { get; init; }

    [Asked("Who was there?", IsTyped = true)]
    public string? WhoWasThere { get; init; }

    public RecordBefore Before => new(MeetingRead, MetAgain == "yes");

    /// <summary>The meeting as it was typed; said once it is valid.</summary>
    public HeldMeeting Held() => new(HeldOn!.Date!.Value, Mode!.Value, Typed.Words(WhoWasThere)!);
}

public sealed class RecordMeetingValidator : AbstractValidator<RecordMeetingInput>
{
    public RecordMeetingValidator(TimeProvider time)
    {
        RuleFor(x => x.MetAgain).Must(answer => answer is "yes" or "no").When(x => x.MeetingRead > 0).WithMessage("Select why you change the record");
        RuleFor(x => x.HeldOn).Cascade(CascadeMode.Stop).PastDay(time, "The day you met", "Enter the day you met");
        RuleFor(x => x.Mode).Cascade(CascadeMode.Stop).NotNull().WithMessage("Select how you met").IsInEnum().WithMessage("Select how you met");
        RuleFor(x => x.WhoWasThere).Given("Enter who was there").AtMost(500, "Who was there");
    }
}
