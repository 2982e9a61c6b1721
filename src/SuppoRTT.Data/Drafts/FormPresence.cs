using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Drafts;

/// <summary>A form that is filled in together now.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="There">Where the two were last; who has not joined is not told of the other.</param>
/// <param name="At">Now.</param>
public sealed record SittingNow(Sitting Sitting, IReadOnlyList<FormPresence> There, DateTimeOffset At);

/// <summary>Where somebody was last in a form that is filled in together: kept for a day, on no timeline.</summary>
public sealed class FormPresence : IOwnedByDeanery
{
    private FormPresence()
    {
    }

    public FormPresence(Sitting sitting, PersonId person, string? section, DateTimeOffset at) =>
        (DeaneryId, SittingId, PersonId, SectionKey, SeenAt) = (sitting.DeaneryId, sitting.Id, person, section, at);

    public DeaneryId DeaneryId { get; private init; }

    public Guid SittingId { get; private init; }

    public PersonId PersonId { get; private init; }

    /// <summary>The section that they have open; null for the pages of the whole form.</summary>
    public string? SectionKey { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    internal void Move(string? section, DateTimeOffset at) => (SectionKey, SeenAt) = (section, at);
}
