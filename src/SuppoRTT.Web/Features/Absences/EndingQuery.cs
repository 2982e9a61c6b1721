using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>A page on which an absence is ended early, or on which that is undone.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="May">Whether this person may do so at all.</param>
/// <param name="IsDoctor">Whether the reader is the doctor.</param>
/// <param name="Status">Where the absence stands.</param>
/// <param name="NotOpen">Why it is not open, in a sentence.</param>
/// <param name="ReturnedOn">The day of the return, if it is confirmed.</param>
/// <param name="Input">What is posted.</param>
public sealed record EndingPage(string Reference, bool May, bool IsDoctor, AbsenceStatus Status, string? NotOpen, DateOnly? ReturnedOn, EndingInput Input)
{
    /// <summary>Where it was when it was ended, to which opening it again leads back; where it is, if it was not.</summary>
    public required AbsenceStatus Before { get; init; }

    /// <summary>How many meetings would be called off.</summary>
    public int MeetingsAhead { get; init; }

    /// <summary>What those hear to whom the plan for the rota was sent, in a sentence; null for nothing.</summary>
    public string? RotaPlan { get; init; }

    /// <summary>What is said once it is opened again.</summary>
    public string Reopened => Before switch
    {
        AbsenceStatus.OnHold => "The absence is on hold again, as it was before",
        AbsenceStatus.AwaitingDecision => "The absence waits for the deanery’s decision again, as it did before",
        AbsenceStatus.Appealed => "The appeal waits to be decided again, as it did before",
        _ => "The absence is open again",
    };

    /// <summary>Whether it can be ended early: it is open, or waits for the deanery's decision.</summary>
    public bool CanEnd => Status.GoesOn();

    /// <summary>Whether it was ended early, so that this can be undone.</summary>
    public bool CanBeginAgain => Status is AbsenceStatus.Withdrawn or AbsenceStatus.NotReturning;

    /// <summary>Why it cannot be withdrawn now.</summary>
    public string? WhyNotWithdrawn => CanEnd ? null : NotOpen;

    /// <summary>Why it cannot be said now that there will be no return.</summary>
    public string? WhyNotRuledOut => WhyNotWithdrawn ?? (ReturnedOn is null ? null : "The return is confirmed already.");

    /// <summary>Why it cannot be opened again now.</summary>
    public string? WhyNotReinstated => CanBeginAgain ? null : "This absence was not withdrawn.";
}

/// <summary>Finds an absence for the pages that end it early or undo that.</summary>
public sealed class EndingQuery(SuppoRTTContext db, TimeProvider time)
{
    public async Task<EndingPage?> Find(string reference, Actor actor, EndingInput? input, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } a
            ? new EndingPage(a.Reference, a.MayEnd(actor), actor.Is(a.TraineeId), a.Status, a.WhyNotOpen, a.ReturnedOn, input ?? new EndingInput { Version = a.Version })
            {
                Before = a.EndedFrom ?? a.Status,
                MeetingsAhead = a.Meetings.Count(m => m.IsAhead(time.GetUtcNow())),
                RotaPlan = RotaPlanWords.Of(a.NewsOfEnding(), a),
            }
            : null;
}
