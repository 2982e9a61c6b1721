using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Absences.Notes;

/// <summary>One step in the life of a note that others read too: written, corrected, withdrawn or shared.</summary>
public sealed class NoteChange : IOwnedByDeanery
{
    private NoteChange()
    {
    }

    internal NoteChange(DeaneryId deanery, int eventNumber, string? was, DateTimeOffset at) =>
        (Id, DeaneryId, EventNumber, Was, At) = (Guid.CreateVersion7(), deanery, eventNumber, was, at);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>The number of the event of the absence that tells of it.</summary>
    public int EventNumber { get; private init; }

    /// <summary>What the note said before; null where nothing was replaced. Kept for the record, shown on no page.</summary>
    public string? Was { get; private init; }

    public DateTimeOffset At { get; private init; }
}
