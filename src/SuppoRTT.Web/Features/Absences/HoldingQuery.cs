using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>A page on which the deanery puts an absence on hold, or takes it up again.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="TraineeName">Whose it is.</param>
/// <param name="May">Whether this person may do so at all.</param>
/// <param name="IsOnHold">Whether it is on hold now.</param>
/// <param name="NotOpen">Why it is not open, in a sentence.</param>
/// <param name="MeetingsAhead">How many meetings would be called off.</param>
/// <param name="Input">What is posted.</param>
public sealed record HoldingPage(string Reference, string TraineeName, bool May, bool IsOnHold, string? NotOpen, int MeetingsAhead, EndingInput Input)
{
    /// <summary>Why it cannot be taken up again now.</summary>
    public string? WhyNotResumed => IsOnHold ? null : NotOpen ?? "This absence is not on hold.";
}

/// <summary>Finds an absence for the pages that put it on hold or take it up again.</summary>
public sealed class HoldingQuery(SuppoRTTContext db, TimeProvider time)
{
    public async Task<HoldingPage?> Find(string reference, Actor actor, EndingInput? input, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } a
            ? new HoldingPage(
                a.Reference, a.TraineeName, a.MayHold(actor), a.Status == AbsenceStatus.OnHold, a.WhyNotOpen,
                a.Meetings.Count(m => m.IsAhead(time.GetUtcNow())), input ?? new EndingInput { Version = a.Version })
            : null;
}
