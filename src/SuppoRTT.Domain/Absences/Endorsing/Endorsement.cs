using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Endorsing;

/// <summary>One endorsement that a signed revision of a form needs: by which stage of the deanery's, and once it is given by whom, when and of exactly which content. Voided, never deleted.</summary>
public sealed class Endorsement : IOwnedByDeanery
{
    public const int LongestNote = 2000;

    private Endorsement() => RevisionHash = Stage = Statement = Rule = null!;

    internal Endorsement(AbsenceForm form, ReviewStage stage, int number)
    {
        (Id, DeaneryId, Revision, RevisionHash, Number) = (Guid.CreateVersion7(), form.DeaneryId, form.Revision, form.RevisionHash!, number);
        (Stage, Role, Statement, Rule, DueDays) = (stage.Key, stage.Role, stage.Statement, stage.Rule, stage.DueDays);
        (MayComment, MaySendBack) = (stage.May.Contains(ReviewPower.Comment), stage.May.Contains(ReviewPower.SendBack));
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public int Revision { get; private init; }

    /// <summary>The fingerprint of the revision that it is of.</summary>
    public string RevisionHash { get; private init; }

    /// <summary>Its place in the order, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The key of the stage in the form's definition.</summary>
    public string Stage { get; private init; }

    public Role Role { get; private init; }

    public bool MayComment { get; private init; }

    public bool MaySendBack { get; private init; }

    /// <summary>What is declared by endorsing, at most 1,000 characters.</summary>
    public string Statement { get; private init; }

    /// <summary>Why it is needed, at most 1,000 characters.</summary>
    public string Rule { get; private init; }

    public int DueDays { get; private init; }

    /// <summary>Who endorsed it; null while it is to be.</summary>
    public ActorStamp? By { get; private set; }

    public DateTimeOffset? At { get; private set; }

    /// <summary>What they add, at most 2,000 characters.</summary>
    public string? Note { get; private set; }

    /// <summary>When a change after it made it void, or needless.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    public VoidReason? VoidedBecause { get; private set; }

    internal void Give(string? note, ActorStamp by, DateTimeOffset at) => (Note, By, At) = (note, by, at);

    internal void Void(VoidReason because, DateTimeOffset at) => (VoidedAt, VoidedBecause) = (at, because);
}
