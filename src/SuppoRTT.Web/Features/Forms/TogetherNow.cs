using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A form that is filled in together now, as one of the two sees it.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="Reference">The absence.</param>
/// <param name="Status">Where the form stands.</param>
/// <param name="IsDoctor">Whether the doctor looks at it.</param>
/// <param name="Doctor">The doctor's name.</param>
/// <param name="Now">Now.</param>
public sealed record TogetherNow(Sitting Sitting, string Reference, FormStatus Status, bool IsDoctor, string Doctor, DateTimeOffset Now)
{
    /// <summary>How long after they were seen last somebody counts as there: a script says so more often.</summary>
    private static readonly TimeSpan _isThereFor = TimeSpan.FromMinutes(1);

    /// <summary>The section that is open; null on the pages of the whole form.</summary>
    public string? Section { get; init; }

    /// <summary>When the other was seen last; null if they were not.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>The title of the section that the other has open; null for the pages of the whole form, and for what this reader does not see.</summary>
    public string? Place { get; init; }

    /// <summary>The other was asked and has not joined: of who has not, nothing is said.</summary>
    public bool IsInvitation => !IsDoctor && Sitting.JoinedAt is null;

    public string Other => IsDoctor ? Sitting.PartnerName : Doctor;

    /// <summary>Who is here, in a sentence.</summary>
    public string Here => (Sitting.JoinedAt, SeenAt) switch
    {
        (null, _) => $"{Other} has not joined yet.",
        (_, null) => $"{Other} does not have it open.",
        (_, { } seen) when Now - seen <= _isThereFor => $"{Other} is here{On}.",
        (_, { } seen) => $"{Other} was here last at {seen.InUk:HH:mm}{On}.",
    };

    private string On => Place is null ? "" : $", on “{Place}”";
}

/// <summary>Tells whether a form is filled in together now.</summary>
internal static class TogetherForms
{
    /// <summary>Null if it is not, or to anybody but the two. Keeps where this one of the two is.</summary>
    public static async Task<TogetherNow?> Together(this DraftForms drafts, DraftForm draft, string? section, Actor actor, CancellationToken cancellation)
    {
        var absence = draft.Absence;
        if (await drafts.Meet(draft, section, actor, cancellation) is not { } met)
        {
            return null;
        }

        var others = met.There.Where(p => p.PersonId != actor.Id);
        var other = actor.Is(absence.TraineeId) ? others.MaxBy(p => p.SeenAt) : others.FirstOrDefault(p => p.PersonId == absence.TraineeId); // A deputy and the one for whom they stand in may both come.
        return new TogetherNow(met.Sitting, absence.Reference, draft.Form.Status, actor.Is(absence.TraineeId), absence.TraineeName, met.At)
        {
            Section = section,
            SeenAt = other?.SeenAt,
            Place = other?.SectionKey is { } key ? draft.SeenPartOf(key)?.Title : null,
        };
    }
}
