using SuppoRTT.Domain.Common;

using static SuppoRTT.Domain.Forms.FormStatus;
using static SuppoRTT.Domain.Forms.FormStep;

namespace SuppoRTT.Domain.Forms;

/// <summary>Where a form stands between its first answer and its signatures.</summary>
public enum FormStatus
{
    NotStarted,
    Draft,
    AwaitingSignOff,
    Returned,

    /// <summary>The supervisor has signed it, and somebody else is to endorse it before it counts.</summary>
    AwaitingEndorsement,
    SignedOff,
    Reopened,
}

/// <summary>What can be done with a form.</summary>
public enum FormStep
{
    Start,
    Submit,
    TakeBack,
    SignOff,
    Return,
    Reopen,

    /// <summary>The deanery takes back that it had recorded the supervisor's signature for them.</summary>
    Unsign,

    /// <summary>The supervisor signs a form that somebody else is to endorse.</summary>
    SignToEndorse,

    /// <summary>Somebody endorses it, and another is to do so after them.</summary>
    PassOn,

    /// <summary>The last of those who are to endorse it does.</summary>
    Endorse,

    /// <summary>Who is to endorse it gives it back to the doctor.</summary>
    SendBack,
}

/// <summary>One row of the life of a form: where the step leads, which party takes it (neither: who is to endorse it), and whether it needs a reason.</summary>
public sealed record FormTransition(FormStatus To, IReadOnlyList<Party> TakenBy, bool NeedsReason = false);

/// <summary>The life of every form in one table. A status changes here or nowhere. A form of an absence that was withdrawn stays as it was. Submitting is the one step that starts a new revision.</summary>
public static class FormWorkflow
{
    private static readonly IReadOnlyList<Party> _trainee = [Party.Trainee];
    private static readonly IReadOnlyList<Party> _supervisor = [Party.Supervisor];
    private static readonly IReadOnlyList<Party> _either = [Party.Trainee, Party.Supervisor];
    private static readonly IReadOnlyList<Party> _endorser = [];

    private static readonly Dictionary<(FormStatus From, FormStep Step), FormTransition> _table = new()
    {
        [(NotStarted, Start)] = new(Draft, _either),

        [(Draft, Submit)] = new(AwaitingSignOff, _trainee),

        [(AwaitingSignOff, TakeBack)] = new(Draft, _trainee),
        [(AwaitingSignOff, SignOff)] = new(SignedOff, _supervisor),
        [(AwaitingSignOff, Return)] = new(Returned, _supervisor, NeedsReason: true),
        [(AwaitingSignOff, Reopen)] = new(Reopened, _either, NeedsReason: true),

        [(AwaitingSignOff, SignToEndorse)] = new(AwaitingEndorsement, _supervisor),

        [(AwaitingEndorsement, PassOn)] = new(AwaitingEndorsement, _endorser),
        [(AwaitingEndorsement, Endorse)] = new(SignedOff, _endorser),
        [(AwaitingEndorsement, SendBack)] = new(Returned, _endorser, NeedsReason: true),
        [(AwaitingEndorsement, Reopen)] = new(Reopened, _either, NeedsReason: true),
        [(AwaitingEndorsement, Unsign)] = new(AwaitingSignOff, _supervisor, NeedsReason: true),

        [(Returned, Submit)] = new(AwaitingSignOff, _trainee),

        [(SignedOff, Reopen)] = new(Reopened, _either, NeedsReason: true),
        [(SignedOff, Unsign)] = new(AwaitingSignOff, _supervisor, NeedsReason: true),

        [(Reopened, Submit)] = new(AwaitingSignOff, _trainee),
    };

    public static bool Allows(FormStatus from, FormStep step) => _table.ContainsKey((from, step));

    public static FormTransition? Transition(FormStatus from, FormStep step) => _table.GetValueOrDefault((from, step));

    /// <summary>Whether answers may be typed: nobody has been asked to read it, or it was given back.</summary>
    public static bool IsOpen(this FormStatus status) => status is NotStarted or Draft or Returned or Reopened;

    /// <summary>Whether its supervisor has signed it, so that it stands as it is: what is still to be endorsed is signed, too.</summary>
    public static bool IsSigned(this FormStatus status) => status is AwaitingEndorsement or SignedOff;

    /// <summary>A step of somebody who signs nothing: who is to endorse the form.</summary>
    public static FormStatus AfterEndorser(FormStatus from, FormStep step)
    {
        var transition = Transition(from, step);
        RuleBrokenException.Unless(transition is not null, $"This form is {Words(from)}, so that is not possible now.");
        RuleBrokenException.Unless(transition.TakenBy.Count == 0, "Only who is to endorse the form can do this.");
        return transition.To;
    }

    public static FormStatus After(FormStatus from, FormStep step, Party by)
    {
        var transition = Transition(from, step);
        RuleBrokenException.Unless(transition is not null, $"This form is {Words(from)}, so that is not possible now.");
        RuleBrokenException.Unless(transition.TakenBy.Contains(by), by == Party.Trainee ? "Only the supervisor can do this." : "Only the doctor can do this.");
        return transition.To;
    }

    /// <summary>The status in the middle of a sentence.</summary>
    public static string Words(FormStatus status) => status switch
    {
        NotStarted => "not started yet",
        Draft => "being filled in",
        AwaitingSignOff => "waiting for sign-off",
        AwaitingEndorsement => "signed and waiting to be endorsed",
        Returned => "returned for changes",
        SignedOff => "signed off",
        Reopened => "reopened",
    };
}
