using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Who the doctor is reached through, before the absence has people around it.</summary>
public enum GoBetween
{
    Registrant,
    Supervisor,
}

/// <summary>How things stand with a doctor whose absence was not planned, as whoever registers it says.</summary>
public sealed record DescribeSituationInput
{
    public ExpectedLength? Length { get; init; }

    public bool? DoctorKnows { get; init; }

    public ContactWay? Way { get; init; }

    public GoBetween? Through { get; init; }

    public OccupationalHealthReferral? Referral { get; init; }

    public string? Note { get; init; }

    /// <summary>The return is not known, so that its length is asked; from the pages before, not posted, as the next two.</summary>
    public bool AsksLength { get; init; }

    /// <summary>The doctor may be written to now, so that they may be reached as usual.</summary>
    public bool MayWrite { get; init; }

    /// <summary>It is known who supervises.</summary>
    public bool HasSupervisor { get; init; }

    /// <summary>Whether everything is said that has to be, after what was answered before.</summary>
    public bool IsWhole => (!AsksLength || Length is not null) && DoctorKnows is not null && MayReach && (Way != ContactWay.ThroughSomeone || MayGoThrough);

    public bool MayReach => Way is ContactWay.ThroughSomeone or ContactWay.NotAtAll || (Way == ContactWay.AsUsual && MayWrite);

    public bool MayGoThrough => Through == GoBetween.Registrant || (Through == GoBetween.Supervisor && HasSupervisor);

    /// <summary>With what the pages before say.</summary>
    public DescribeSituationInput After(RegistrationDraft draft) => this with
    {
        AsksLength = draft.Dates?.ReturnKnown != true,
        MayWrite = draft.Doctor?.MayWrite == true,
        HasSupervisor = draft.Supervisor is { Choice: not PersonChoice.NotKnown },
    };

    public UnplannedSituation ToSituation() => new(AsksLength ? Length : null, DoctorKnows!.Value, Referral ?? OccupationalHealthReferral.NotKnown, Typed.Words(Note));

    public ContactWhileAway ToContact(PersonId registrant, PersonId? supervisor) =>
        new(Way!.Value, Way != ContactWay.ThroughSomeone ? null : Through == GoBetween.Supervisor ? supervisor : registrant);
}

/// <summary>What has to be said of a doctor whose absence was not planned.</summary>
public sealed class DescribeSituationValidator : AbstractValidator<DescribeSituationInput>
{
    public DescribeSituationValidator()
    {
        RuleFor(x => x.Length).NotNull().When(x => x.AsksLength).WithMessage("Select about how long the doctor will be away, or that it is not known");
        RuleFor(x => x.DoctorKnows).NotNull().WithMessage("Select whether the doctor knows that you register this");
        RuleFor(x => x.Way).Must((x, _) => x.MayReach).WithMessage("Select how the doctor may be reached for now");
        RuleFor(x => x.Through).Must((x, _) => x.MayGoThrough).When(x => x.Way == ContactWay.ThroughSomeone).WithMessage("Select through whom the doctor is reached");
        RuleFor(x => x.Note).AtMost(UnplannedSituation.LongestNote, "The note");
    }
}
