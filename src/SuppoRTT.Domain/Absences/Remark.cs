using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>The reason that somebody gave for a step, kept beside the event that it explains, since events carry no personal data.</summary>
public sealed class Remark : IOwnedByDeanery
{
    private Remark()
    {
        Text = null!;
        By = null!;
    }

    internal Remark(DeaneryId deanery, int eventNumber, string text, ActorStamp by) =>
        (Id, DeaneryId, EventNumber, Text, By) = (Guid.CreateVersion7(), deanery, eventNumber, text, by);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>The number of the event it explains.</summary>
    public int EventNumber { get; private init; }

    /// <summary>At most 2,000 characters. Seen by the doctor, their supervisor and the deanery.</summary>
    public string Text { get; private init; }

    public ActorStamp By { get; private init; }
}
