using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Meetings;

/// <param name="Input">What is posted.</param>
/// <param name="Of">The meeting and its form.</param>
public sealed record RecordMeetingPage(RecordMeetingInput Input, FormMeeting Of)
{
    /// <summary>What is on record already.</summary>
    public HeldMeeting? Held => Of.Meeting?.Held;

    /// <summary>Signed forms keep the meeting that was signed with them.</summary>
    public bool IsSigned => Held is not null && Of.Status.IsSigned();

    /// <summary>Why nothing can be recorded now.</summary>
    public string? Hindrance => Of.Absence.WhyNotOpen ?? (IsSigned ? "This form is signed, and the meeting is part of what was signed. So its record cannot be changed now." : null);
}

public sealed class RecordMeetingQuery(FormMeetingQuery meetings, TimeProvider time)
{
    public async Task<RecordMeetingPage?> Find(string reference, string form, Actor actor, RecordMeetingInput? input, CancellationToken cancellation) =>
        await meetings.Find(reference, form, actor, cancellation) is { } found ? new RecordMeetingPage(input ?? Known(found), found) : null;

    /// <summary>What was recorded before; else the day that was proposed, if it has come, and the two who meet.</summary>
    private RecordMeetingInput Known(FormMeeting found)
    {
        var proposed = found.Meeting?.ProposedFor?.DateInUk;
        return new RecordMeetingInput
        {
            MeetingRead = found.Meeting?.Records ?? 0,
            HeldOn = TypedDate.Of(found.Meeting?.HeldOn ?? (proposed <= time.GetUtcNow().DateInUk ? proposed : null)),
            Mode = found.Meeting?.Mode,
            WhoWasThere = found.Meeting?.WhoWasThere ?? string.Join(" and ", new[] { found.Absence.TraineeName, found.IsInPartnersPlace ? found.Reader.Name : found.Absence.TogetherWith(found.Form)?.Name }.OfType<string>()),
        };
    }
}
