using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>A signature that was given elsewhere, as staff type it; its files come beside it.</summary>
public sealed record RecordSignatureInput
{
    public const string Agrees = "yes";

    public int Revision { get; init; }

    public int MeetingRead { get; init; }

    [Asked("Who signed?", IsNamed = true)]
    public Guid? Signer { get; init; }

    [Asked("How did they sign?", typeof(PaperSignatureWords))]
    public SigningMedium? Medium { get; init; }

    [Asked("When did they sign?", IsTyped = true)]
    public TypedDate? GivenOn { get; init; }

    [Asked("When did they meet?", IsTyped = true)]
    public TypedDate? HeldOn { get; init; }

    [Asked("How did they meet?", typeof(MeetingWords))]
    public MeetingMode? Mode { get; init; }

    [Asked("Who was there?", IsTyped = true)]
    public string? WhoWasThere { get; init; }

    [Asked("Your check")]
    [Says(Agrees, "I have compared the evidence with the form")]
    public string? Checked { get; init; }

    public bool AsksForMeeting => MeetingRead == 0;

    /// <summary>The meeting as it was typed where none was on record; said once it is valid.</summary>
    public HeldMeeting? Held() => AsksForMeeting ? new HeldMeeting(HeldOn!.Date!.Value, Mode!.Value, Typed.Words(WhoWasThere)!) : null;
}

/// <summary>What has to be said of a signature that was given elsewhere.</summary>
public sealed class RecordSignatureValidator : AbstractValidator<RecordSignatureInput>
{
    public RecordSignatureValidator(TimeProvider time)
    {
        RuleFor(x => x.Signer).NotNull().WithMessage("Select who signed");
        RuleFor(x => x.Medium).Cascade(CascadeMode.Stop).NotNull().WithMessage("Select how they signed").IsInEnum().WithMessage("Select how they signed");
        RuleFor(x => x.GivenOn).Cascade(CascadeMode.Stop).PastDay(time, "The day they signed", "Enter the day they signed");
        When(x => x.AsksForMeeting, () =>
        {
            RuleFor(x => x.HeldOn).Cascade(CascadeMode.Stop).PastDay(time, "The day they met", "Enter the day they met");
            RuleFor(x => x.Mode).Cascade(CascadeMode.Stop).NotNull().WithMessage("Select how they met").IsInEnum().WithMessage("Select how they met");
            RuleFor(x => x.WhoWasThere).Given("Enter who was there").AtMost(500, "Who was there");
        });
        RuleFor(x => x.Checked).Equal(RecordSignatureInput.Agrees).WithMessage("Tick the box to say that you have compared the evidence with the form");
    }
}
