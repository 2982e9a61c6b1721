using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Endorsing;

/// <summary>That somebody opened a revision of a form to read it: what nobody has opened, nobody endorses.</summary>
public sealed class OpenedRevision : IOwnedByDeanery
{
    private OpenedRevision() => FormKey = Hash = null!;

    public OpenedRevision(Absence absence, AbsenceForm form, PersonId reader, DateTimeOffset at)
    {
        (Id, DeaneryId, AbsenceId, FormKey) = (Guid.CreateVersion7(), absence.DeaneryId, absence.Id, form.Key);
        (Revision, Hash, PersonId, At) = (form.Revision, form.RevisionHash!, reader, at);
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public AbsenceId AbsenceId { get; private init; }

    public string FormKey { get; private init; }

    public int Revision { get; private init; }

    /// <summary>The fingerprint of what was opened.</summary>
    public string Hash { get; private init; }

    public PersonId PersonId { get; private init; }

    /// <summary>When they opened it first.</summary>
    public DateTimeOffset At { get; private init; }

    internal bool Shows(Absence absence, AbsenceForm form, Actor to) =>
        AbsenceId == absence.Id && FormKey == form.Key && Revision == form.Revision && Hash == form.RevisionHash && to.Is(PersonId);
}

/// <summary>What somebody says who endorses a form.</summary>
/// <param name="RevisionRead">The revision that was on the screen.</param>
/// <param name="Stage">The stage that was on the screen.</param>
/// <param name="Opened">That they opened it; null if they never did.</param>
/// <param name="Note">What they add.</param>
public sealed record EndorsementGiven(int RevisionRead, string Stage, OpenedRevision? Opened, string? Note = null);
