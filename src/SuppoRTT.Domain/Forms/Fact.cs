namespace SuppoRTT.Domain.Forms;

/// <summary>
/// The answers that drive the process, a closed list. A draft changes nothing; when the form is submitted each fact that differs from the
/// absence says its verb, so that the absence is the one truth and the answer the record of what was said.
/// </summary>
public enum Fact
{
    /// <summary>Date. First day away: <c>ChangeDates</c>.</summary>
    Starts,

    /// <summary>Date. Expected first day back: <c>ChangeDates</c>.</summary>
    ExpectedReturn,

    /// <summary>Date. The day the doctor came back: <c>ConfirmReturn</c>.</summary>
    ReturnedOn,

    /// <summary>Whole number of coaching sessions asked for: <c>AskForSupport</c>.</summary>
    CoachingSessions,

    /// <summary>Whole number of paid reorientation days asked for: <c>AskForSupport</c>.</summary>
    ReorientationDays,

    /// <summary>Date. First day of enhanced supervision: <c>PlanSupervision</c>.</summary>
    SupervisionStarts,

    /// <summary>Date. Last day of enhanced supervision: <c>PlanSupervision</c>.</summary>
    SupervisionEnds,

    /// <summary>One of after, before, both: where the enhanced supervision lies beside the day of the return, so that its dates are held to that and to nothing else.</summary>
    SupervisionPlacement,

    /// <summary>Date. The day of the review after the return: <c>PlanReview</c>.</summary>
    ReviewOn,

    /// <summary>One of ready, extend, support, escalate: <c>RecordOutcome</c>.</summary>
    Outcome,

    /// <summary>Some of those in <see cref="HelpFrom"/>: who is asked for help after the return, and told once the form is signed.</summary>
    HelpFrom,
}

/// <summary>What the closed list of facts asks of the questions that say them.</summary>
public static class Facts
{
    /// <summary>The type of question that may say this fact.</summary>
    public static QuestionType TypeOf(Fact fact) => fact switch
    {
        Fact.CoachingSessions or Fact.ReorientationDays => QuestionType.Number,
        Fact.Outcome or Fact.SupervisionPlacement => QuestionType.OneOf,
        Fact.HelpFrom => QuestionType.SomeOf,
        Fact.Starts or Fact.ExpectedReturn or Fact.ReturnedOn or Fact.SupervisionStarts or Fact.SupervisionEnds or Fact.ReviewOn => QuestionType.Date,
    };
}
