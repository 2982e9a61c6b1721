using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>How the doctor may be reached for now; it becomes what is agreed for the time away.</summary>
public enum ReachingDoctor
{
    AsUsual,
    ThroughSomeone,
    NothingAgreed,
    NotAtAll,
}

/// <summary>Who the doctor is reached through, before the absence has people around it.</summary>
public enum GoBetween
{
    Registrant,
    Supervisor,
}

/// <summary>How things stand with a doctor whose absence was not planned, as whoever registers it says.</summary>
public sealed record DescribeSituationInput
{
    [Asked("About how long away", typeof(SituationWords))]
    public ExpectedLength? Length { get; init; }

    [Asked("Does the doctor know that you register this?")]
    [Says("true", "Yes")]
    [Says("false", "No, or I am not sure")]
    public bool? DoctorKnows { get; init; }

    [Asked("How may we reach the doctor for now?")]
    [Says(nameof(ReachingDoctor.AsUsual), "Write to them, as usual")]
    [Says(nameof(ReachingDoctor.ThroughSomeone), "Only through somebody")]
    [Says(nameof(ReachingDoctor.NothingAgreed), "Nothing is agreed yet")]
    [Says(nameof(ReachingDoctor.NotAtAll), "Not at all")]
    public ReachingDoctor? Reaching { get; init; }

    [Asked("Through whom?")]
    [Says(nameof(GoBetween.Registrant), "Me")]
    [Says(nameof(GoBetween.Supervisor), "The supervisor")]
    public GoBetween? Through { get; init; }

    [Asked("Has the doctor been referred to occupational health?")]
    [Says(nameof(OccupationalHealthReferral.Yes), "Yes")]
    [Says(nameof(OccupationalHealthReferral.No), "No")]
    [Says(nameof(OccupationalHealthReferral.NotKnown), "I do not know")]
    public OccupationalHealthReferral? Referral { get; init; }

    [Asked("A note to the deanery", IsTyped = true)]
    public string? Note { get; init; }

    /// <summary>The return is not known, so that its length is asked; from the pages before, not posted, as the next two.</summary>
    public bool AsksLength { get; init; }

    /// <summary>The doctor may be written to now, so that they may be reached as usual.</summary>
    public bool MayWrite { get; init; }

    /// <summary>It is known who supervises.</summary>
    public bool HasSupervisor { get; init; }

    /// <summary>Whether everything is said that has to be, after what was answered before.</summary>
    public bool IsWhole => (!AsksLength || Length is not null) && DoctorKnows is not null && Fits && (Reaching != ReachingDoctor.ThroughSomeone || MayGoThrough);

    /// <summary>Whether it does not say otherwise than whether the doctor may be written to now.</summary>
    public bool Fits => Reaching is { } way && Offered.Contains(way);

    public IReadOnlyList<ReachingDoctor> Offered => MayWrite
        ? [ReachingDoctor.AsUsual, ReachingDoctor.NothingAgreed]
        : [ReachingDoctor.ThroughSomeone, ReachingDoctor.NothingAgreed, ReachingDoctor.NotAtAll];

    public bool MayGoThrough => Through == GoBetween.Registrant || (Through == GoBetween.Supervisor && HasSupervisor);

    /// <summary>With what the pages before say.</summary>
    public DescribeSituationInput After(RegistrationDraft draft) => this with
    {
        AsksLength = draft.Dates?.ReturnKnown != true,
        MayWrite = draft.Doctor?.MayWrite == true,
        HasSupervisor = draft.Supervisor is { Choice: not PersonChoice.NotKnown },
    };

    public UnplannedSituation ToSituation() => new(AsksLength ? Length : null, DoctorKnows!.Value, Referral ?? OccupationalHealthReferral.NotKnown, Typed.Words(Note));

    /// <summary>Null where nothing is agreed.</summary>
    public ContactWhileAway? ToContact(PersonId registrant, PersonId? supervisor) => Reaching switch
    {
        ReachingDoctor.AsUsual => new ContactWhileAway(ContactWay.AsUsual),
        ReachingDoctor.ThroughSomeone => new ContactWhileAway(ContactWay.ThroughSomeone, Through == GoBetween.Supervisor ? supervisor : registrant),
        ReachingDoctor.NotAtAll => new ContactWhileAway(ContactWay.NotAtAll),
        _ => null,
    };
}

/// <summary>What has to be said of a doctor whose absence was not planned.</summary>
public sealed class DescribeSituationValidator : AbstractValidator<DescribeSituationInput>
{
    public DescribeSituationValidator()
    {
        RuleFor(x => x.Length).NotNull().When(x => x.AsksLength).WithMessage("Select about how long the doctor will be away, or that it is not known");
        RuleFor(x => x.DoctorKnows).NotNull().WithMessage("Select whether the doctor knows that you register this");
        RuleFor(x => x.Reaching).Must((x, _) => x.Fits).WithMessage("Select how the doctor may be reached for now");
        RuleFor(x => x.Through).Must((x, _) => x.MayGoThrough).When(x => x.Reaching == ReachingDoctor.ThroughSomeone).WithMessage("Select through whom the doctor is reached");
        RuleFor(x => x.Note).AtMost(UnplannedSituation.LongestNote, "The note");
    }
}
