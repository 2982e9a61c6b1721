using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Absences.Concerns;

/// <summary>How lists find an absence: a pure function of it, of the deanery's rules, of what lies around it, and of the day.</summary>
/// <param name="Stage">Where the doctor is on the way out and back.</param>
/// <param name="Next">What is next; null once nothing is left to do.</param>
/// <param name="By">By which day the next thing is to be done; null if no day is set.</param>
/// <param name="Back">The day of the return, as far as it is known.</param>
/// <param name="Concerns">Why it needs somebody's eyes.</param>
/// <param name="ChangesOn">The first day on which it may stand otherwise though nothing happens to it; null if there is none.</param>
public sealed record Outlook(ListedStage Stage, StepKind? Next, DateOnly? By, DateOnly? Back, IReadOnlySet<Concern> Concerns, DateOnly? ChangesOn)
{
    public static Outlook Of(Absence absence, DeaneryRules rules, Surroundings around, DateOnly today)
    {
        var steps = NextSteps.Of(Standing.Of(absence), rules, today);
        var turns = steps.Where(s => s.Turn != Turn.Nobody).ToList();
        var by = (turns.Count > 0 ? turns : steps).Min(s => s.By);
        return new Outlook(
            StageOf(absence, today),
            steps.Count > 0 ? steps[0].Kind : null,
            by,
            absence.ReturnedOn ?? absence.Period.ExpectedReturn,
            absence.Status.GoesOn() ? ConcernsOf(absence, rules, around, turns, today).ToHashSet() : new HashSet<Concern>(),
            Changes(absence, rules, around, steps).Where(d => d > today).Select(d => (DateOnly?)d).Min());
    }

    private static ListedStage StageOf(Absence absence, DateOnly today) => absence.Status switch
    {
        var status when status.WaitsForDecision() => ListedStage.WaitingForDecision,
        not (AbsenceStatus.Open or AbsenceStatus.OnHold) => ListedStage.Ended,
        _ when absence.ReturnedOn is not null => ListedStage.Back,
        _ when absence.Period.Starts <= today => ListedStage.Away,
        _ => ListedStage.Planned,
    };

    private static IEnumerable<Concern> ConcernsOf(Absence absence, DeaneryRules rules, Surroundings around, IReadOnlyList<NextStep> turns, DateOnly today) => new (bool IsSo, Concern Concern)[]
    {
        (turns.Any(s => s.By < today), Concern.Overdue),
        (rules.Windows.Any(w => IsUnsigned(absence, w.Form) && Deadlines.IsShortNotice(absence.Dates, w)), Concern.ShortNotice),
        (absence.Supervisor is null, Concern.NoSupervisor),
        (NeedsSomebodyNew(absence, around), Concern.SomebodyNew),
        (rules.Type(absence.TypeCode) is { RestrictsPractice: true }, Concern.RestrictedPractice),
        (around.IsFirstAtTrust && absence.ReturnedOn is null, Concern.FirstAtTrust),
    }.Where(c => c.IsSo).Select(c => c.Concern);

    private static bool NeedsSomebodyNew(Absence absence, Surroundings around) =>
        absence.NeedsNewSupervisor(around.Held) || absence.Forms.Any(f => !f.Status.IsSigned() && absence.IsLeftAlone(f.Key, around.Held));

    private static bool IsUnsigned(Absence absence, string form) => absence.Forms.SingleOrDefault(f => f.Key == form) is { Status: not FormStatus.SignedOff };

    /// <summary>The days on which a window opens, the time away begins or ends, or something becomes late.</summary>
    private static IEnumerable<DateOnly> Changes(Absence absence, DeaneryRules rules, Surroundings around, IEnumerable<NextStep> steps) => absence.Status.GoesOn()
        ? Deadlines.For(absence.Dates, rules).Select(d => d.Opens)
            .Concat(steps.Select(s => s.By?.AddDays(1)))
            .Append(absence.Period.Starts).Append(absence.Period.ExpectedReturn).Append(around.ChangesOn)
            .OfType<DateOnly>()
        : [];
}
