using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>One page of questions on the way to a registered absence.</summary>
public enum RegistrationStep
{
    Doctor,
    Absence,
    AcademicTime,
    Dates,
    Approval,
    Reason,
    Supervisor,
    Situation,
    Check,
}

/// <summary>What somebody typed on a page when their sign-in had ended: the page, by the last word of its address, and its fields.</summary>
public sealed record KeptFields(string Page, IReadOnlyDictionary<string, string> Fields);

/// <summary>An absence that somebody is registering: what they have answered so far. Nothing of it is in the database until they register it.</summary>
public sealed record RegistrationDraft
{
    public required Guid DeaneryId { get; init; }

    /// <summary>Who registers: nobody else can go on with it.</summary>
    public required Guid Person { get; init; }

    /// <summary>The reference that the absence will have, so that registering it twice makes one.</summary>
    public required string Reference { get; init; }

    public required DateTimeOffset Begun { get; init; }

    public required bool ForAnother { get; init; }

    public NameDoctorInput? Doctor { get; init; }

    public DescribeAbsenceInput? Absence { get; init; }

    public DescribeAcademicTimeInput? AcademicTime { get; init; }

    public GiveDatesInput? Dates { get; init; }

    public RecordApprovalInput? Approval { get; init; }

    public ExplainShortAbsenceInput? Reason { get; init; }

    public ChooseSupervisorInput? Supervisor { get; init; }

    public DescribeSituationInput? Situation { get; init; }

    public KeptFields? Kept { get; init; }

    /// <summary>Whether the academic time is spread evenly; null where that is not asked.</summary>
    public bool? AcademicTimeIsEven(DeaneryRules rules) => rules.AsksAboutAcademicTime(Absence?.Type) ? AcademicTime?.IsEven : null;

    public bool IsPlanned => Absence?.Planned == true;

    /// <summary>How things stand is asked of what was not planned and is registered for the doctor.</summary>
    public bool AsksSituation => ForAnother && Absence?.Planned == false;

    public static RegistrationDraft Begin(DeaneryId deanery, Actor actor, bool forAnother, DateTimeOffset at) =>
        new() { DeaneryId = deanery.Value, Person = actor.Id.Value, Reference = Domain.Common.Reference.New(), Begun = at, ForAnother = forAnother };

    /// <summary>The pages that these answers lead over, in order.</summary>
    public IEnumerable<RegistrationStep> Asked(DeaneryRules rules)
    {
        if (ForAnother)
        {
            yield return RegistrationStep.Doctor;
        }

        yield return RegistrationStep.Absence;
        if (rules.AsksAboutAcademicTime(Absence?.Type))
        {
            yield return RegistrationStep.AcademicTime;
        }

        yield return RegistrationStep.Dates;
        if (NeedsDecision(rules) && !IsGuessedShort(rules))
        {
            yield return RegistrationStep.Reason;
        }

        yield return RegistrationStep.Approval;
        yield return RegistrationStep.Supervisor;
        foreach (var last in AskedLast(rules))
        {
            yield return last;
        }
    }

    /// <summary>The first page that is not answered yet; the check when all are.</summary>
    public RegistrationStep Next(DeaneryRules rules, DateTimeOffset now) => Asked(rules).First(s => !IsAnswered(s, now.DateInUk));

    /// <summary>The page before; null for the first.</summary>
    public RegistrationStep? Before(RegistrationStep step, DeaneryRules rules) => Asked(rules).TakeWhile(s => s != step).Select(s => (RegistrationStep?)s).LastOrDefault();

    public bool NeedsDecision(DeaneryRules rules) => Dates?.Starts?.Date is { } starts && rules.Threshold.NeedsDecision(starts, Dates.KnownReturn, GuessedLength);

    /// <summary>Its end is not known, and whoever registers it guesses that it is short: that is said last, so the reason is asked after it.</summary>
    public bool IsGuessedShort(DeaneryRules rules) => rules.Threshold.IsGuessedBelow(Dates?.KnownReturn, GuessedLength);

    private ExpectedLength? GuessedLength => AsksSituation && Dates?.ReturnKnown != true ? Situation?.Length : null;

    private IEnumerable<RegistrationStep> AskedLast(DeaneryRules rules)
    {
        if (AsksSituation)
        {
            yield return RegistrationStep.Situation;
        }

        if (NeedsDecision(rules) && IsGuessedShort(rules))
        {
            yield return RegistrationStep.Reason;
        }

        yield return RegistrationStep.Check;
    }

    private bool IsAnswered(RegistrationStep step, DateOnly today) => step switch
    {
        RegistrationStep.Doctor => Doctor is { IsSettled: true },
        RegistrationStep.Absence => Absence is not null,
        RegistrationStep.AcademicTime => AcademicTime is not null,
        RegistrationStep.Dates => Dates is { Starts.Date: { } starts } && GiveDatesInput.Fits(starts, IsPlanned, today),
        RegistrationStep.Approval => Approval is not null,
        RegistrationStep.Reason => Reason is not null,
        RegistrationStep.Supervisor => Supervisor is { IsSettled: true },
        RegistrationStep.Situation => Situation?.After(this).IsWhole == true,
        RegistrationStep.Check => false,
    };
}
