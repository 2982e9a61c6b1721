using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Meetings;

/// <param name="Input">What is posted.</param>
/// <param name="Of">The meeting and its form.</param>
public sealed record ProposeMeetingPage(ProposeMeetingInput Input, FormMeeting Of);

public sealed class ProposeMeetingQuery(FormMeetingQuery meetings)
{
    public async Task<ProposeMeetingPage?> Find(string reference, string form, Actor actor, ProposeMeetingInput? input, CancellationToken cancellation) =>
        await meetings.Find(reference, form, actor, cancellation) is { } found ? new ProposeMeetingPage(input ?? Proposed(found), found) : null;

    private static ProposeMeetingInput Proposed(FormMeeting found) => new()
    {
        On = TypedDate.Of(found.Meeting?.ProposedFor?.DateInUk),
        Time = found.Meeting?.ProposedFor?.InUk.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        Place = found.Meeting?.Place,
    };
}
