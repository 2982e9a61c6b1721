using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.SignOffs;

public sealed record SignOffFormInput
{
    public const string Counts = "yes";

    /// <summary>The revision that was on the screen.</summary>
    public int Revision { get; init; }

    /// <summary>The first day away that the absence had on the screen.</summary>
    public DateOnly? StartsRead { get; init; }

    /// <summary>The expected return that the absence had on the screen; null if it was not known.</summary>
    public DateOnly? ReturnRead { get; init; }

    /// <summary>The record of the meeting that was on the screen, by its number; 0 if there was none.</summary>
    public int MeetingRead { get; init; }

    /// <summary>The page asks about the meeting, because none was recorded when it was opened.</summary>
    public bool AsksForMeeting => MeetingRead == 0;

    /// <summary>The page asks whether the meeting still counts, because it was recorded for an earlier revision. Found out anew with each post, never posted.</summary>
    public bool AsksIfItCounts { get; internal init; }

    /// <summary>The role in which they sign; asked of those who hold more than one in which they may.</summary>
    [Asked("In which role do you sign?", typeof(RoleWords))]
    public Role? As { get; init; }

    /// <summary>"yes" if the meeting that is recorded still counts, "no" if they met again.</summary>
    [Asked("Is this still the meeting that counts?")]
    [Says(Counts, "Yes, we agreed on what the form says now")]
    [Says("no", "No, we met again")]
    public string? StillCounts { get; init; }

    [Asked("When did you meet?", IsTyped = true)]
    public TypedDate? HeldOn { get; init; }

    [Asked("How did you meet?", typeof(MeetingWords))]
    public MeetingMode? Mode { get; init; }

    [Asked("Who was there?", IsTyped = true)]
    public string? WhoWasThere { get; init; }

    [Asked("Your comments", IsTyped = true)]
    public string? Comments { get; init; }

    /// <summary>"yes" when the declaration is ticked.</summary>
    public string? Declaration { get; init; }

    public bool TypesMeeting => AsksForMeeting || (AsksIfItCounts && StillCounts == "no");

    /// <summary>The meeting as it was typed, if they were asked for one or met again; said once it is valid.</summary>
    public HeldMeeting? Held() => TypesMeeting ? new HeldMeeting(HeldOn!.Date!.Value, Mode!.Value, Typed.Words(WhoWasThere)!) : null;
}

public sealed class SignOffFormValidator : AbstractValidator<SignOffFormInput>
{
    public const int MostOfComments = 4000;

    public SignOffFormValidator(TimeProvider time)
    {
        RuleFor(x => x.StillCounts).Must(answer => answer is "yes" or "no").When(x => x.AsksIfItCounts && !x.AsksForMeeting).WithMessage("Select yes if this meeting is still the one that counts");
        When(x => x.TypesMeeting, () =>
        {
            RuleFor(x => x.HeldOn).Cascade(CascadeMode.Stop).PastDay(time, "The day you met", "Enter the day you met");
            RuleFor(x => x.Mode).Cascade(CascadeMode.Stop).NotNull().WithMessage("Select how you met").IsInEnum().WithMessage("Select how you met");
            RuleFor(x => x.WhoWasThere).Given("Enter who was there").AtMost(500, "Who was there");
        });
        RuleFor(x => x.Comments).AtMost(MostOfComments, "Your comments");
        RuleFor(x => x.Declaration).Equal("yes").WithMessage("Tick the box to say that you agree with the statement");
    }
}
