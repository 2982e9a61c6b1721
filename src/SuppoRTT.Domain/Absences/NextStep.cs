using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Absences;

/// <summary>Whose turn it is.</summary>
public enum Turn
{
    Trainee,
    Supervisor,
    Deanery,
    Nobody,

    /// <summary>Who is to endorse a signed form.</summary>
    Endorser,
}

/// <summary>What there is to do next.</summary>
public enum StepKind
{
    /// <summary>The deanery decides whether the programme applies.</summary>
    Decide,

    /// <summary>Somebody else of the deanery decides on an appeal.</summary>
    DecideAppeal,

    /// <summary>The doctor takes over what was registered for them. Until they feel able to, nothing else is asked.</summary>
    TakeOver,

    /// <summary>The day of the return has come: is the doctor back?</summary>
    ConfirmReturn,

    /// <summary>A form is started, or gone on with.</summary>
    FillForm,

    /// <summary>A form was given back.</summary>
    ChangeForm,

    /// <summary>A form was opened again, so that it has to be sent and signed again.</summary>
    SendAgain,

    /// <summary>The supervisor meets the doctor about a form.</summary>
    Meet,

    SignOff,

    NameSupervisor,

    /// <summary>The review is signed, but asked for more: another one follows.</summary>
    ReviewAgain,

    /// <summary>Nothing can be done before the next window opens.</summary>
    Wait,

    /// <summary>Nothing more can be planned before the return is known.</summary>
    WaitForReturn,

    /// <summary>Somebody endorses a form that its supervisor has signed.</summary>
    Endorse,
}

/// <summary>Something to be done with an absence, and by whom.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Turn">Whose turn it is.</param>
/// <param name="Deadline">The form that it is about, with its window.</param>
/// <param name="On">The day of a meeting, of a review, by when to endorse, or until when to wait.</param>
public sealed record NextStep(StepKind Kind, Turn Turn, Deadline? Deadline = null, DateOnly? On = null)
{
    /// <summary>By which day it is to be done; a list of steps is sorted by it.</summary>
    public DateOnly? By => On ?? Deadline?.Due;
}

/// <summary>What is next, and whose turn it is: a pure function of how an absence stands, the deanery's windows and the calendar.</summary>
public static class NextSteps
{
    /// <summary>What can be done now, in the order of the process; what has to wait comes last. Empty once nothing is left to do.</summary>
    public static IReadOnlyList<NextStep> Of(Standing standing, DeaneryRules rules, DateOnly today) => standing.Status switch
    {
        AbsenceStatus.AwaitingDecision => [new NextStep(StepKind.Decide, Turn.Deanery)],
        AbsenceStatus.Appealed => [new NextStep(StepKind.DecideAppeal, Turn.Deanery)],
        AbsenceStatus.Open => [.. WhileOpen(standing, Deadlines.For(standing.Dates, rules), today).Distinct().OrderBy(s => s.Turn == Turn.Nobody)],
        AbsenceStatus.OnHold or AbsenceStatus.Declined or AbsenceStatus.AppealDismissed or AbsenceStatus.Withdrawn or AbsenceStatus.NotReturning or AbsenceStatus.Closed => [],
    };

    private static IEnumerable<NextStep> WhileOpen(Standing standing, IReadOnlyList<Deadline> deadlines, DateOnly today)
    {
        if (standing.AwaitsTakeover)
        {
            yield return new NextStep(StepKind.TakeOver, Turn.Trainee);
            yield break;
        }

        if (standing.Dates is { ReturnedOn: null, ExpectedReturn: { } expected } && expected <= today)
        {
            yield return new NextStep(StepKind.ConfirmReturn, Turn.Trainee, On: expected);
        }

        var unsigned = deadlines.Where(d => standing.Form(d.Form) is { Status: not FormStatus.SignedOff }).ToList();
        foreach (var step in AskedFor(standing, unsigned, today).SelectMany(d => Of(standing, standing.Form(d.Form)!, d, today)))
        {
            yield return step;
        }

        if (!standing.IsSupervised)
        {
            yield return new NextStep(StepKind.NameSupervisor, Turn.Trainee);
        }

        if (unsigned.Count == 0 || (standing.Outcome is not (null or ReviewOutcome.Ready) && standing.Form(deadlines[^1].Form)?.Status == FormStatus.SignedOff))
        {
            yield return new NextStep(StepKind.ReviewAgain, Turn.Trainee, deadlines[^1], standing.ReviewOn);
        }
    }

    /// <summary>While the return is to be confirmed nothing new is begun. Who is back is asked for one new form at a time, and for the one before the absence last.</summary>
    private static IEnumerable<Deadline> AskedFor(Standing standing, List<Deadline> unsigned, DateOnly today)
    {
        var (begun, fresh) = (unsigned.Where(d => standing.Form(d.Form)!.Status != FormStatus.NotStarted), unsigned.Where(d => standing.Form(d.Form)!.Status == FormStatus.NotStarted));
        return standing.Dates switch
        {
            { ReturnedOn: not null } => begun.Concat(fresh.OrderBy(d => !d.IsOpen(today)).ThenBy(d => standing.Form(d.Form)!.Stage == FormStage.BeforeAbsence).Take(1)),
            { ExpectedReturn: { } expected } when expected <= today => begun,
            _ => unsigned,
        };
    }

    private static IEnumerable<NextStep> Of(Standing standing, FormStanding form, Deadline deadline, DateOnly today) => form.Status switch
    {
        FormStatus.AwaitingSignOff => [new NextStep(StepKind.SignOff, Turn.Supervisor, deadline)],
        FormStatus.AwaitingEndorsement => [new NextStep(StepKind.Endorse, Turn.Endorser, deadline, form.EndorseBy)],
        FormStatus.Returned => [new NextStep(StepKind.ChangeForm, Turn.Trainee, deadline)],
        FormStatus.Reopened => [new NextStep(StepKind.SendAgain, Turn.Trainee, deadline)],
        FormStatus.Draft => Together(standing, deadline),
        FormStatus.NotStarted => NotBegun(standing, form, deadline, today),
        FormStatus.SignedOff => [],
    };

    private static IEnumerable<NextStep> NotBegun(Standing standing, FormStanding form, Deadline deadline, DateOnly today) => deadline switch
    {
        { Due: null } => [new NextStep(StepKind.WaitForReturn, Turn.Nobody)],
        _ when deadline.IsOpen(today) => Together(standing, deadline),
        _ => [new NextStep(StepKind.Wait, Turn.Nobody, deadline, deadline.Opens)],
    };

    /// <summary>The doctor fills the form in, and the supervisor meets them about it.</summary>
    private static IEnumerable<NextStep> Together(Standing standing, Deadline deadline)
    {
        yield return new NextStep(StepKind.FillForm, Turn.Trainee, deadline);
        if ((standing.IsSupervised || standing.With(deadline.Form) is not null) && !standing.HasMet(deadline.Form))
        {
            yield return new NextStep(StepKind.Meet, Turn.Supervisor, deadline, standing.MeetingFor(deadline.Form)?.DateInUk);
        }
    }
}
