using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.RotaPlans;

/// <summary>One version of the plan for the rota, never changed: what it says, its fingerprint, and from which signed revision it was made.</summary>
public sealed class RotaPlan : IOwnedByDeanery
{
    private RotaPlan()
    {
        FormKey = Content = Hash = null!;
        By = null!;
    }

    internal RotaPlan(Absence absence, int number, AbsenceForm form, RotaPlanContent content, ActorStamp by, DateTimeOffset at)
    {
        (Id, DeaneryId, AbsenceId, Number) = (Guid.CreateVersion7(), absence.DeaneryId, absence.Id, number);
        (FormKey, Revision, Content, Hash, By, At) = (form.Key, form.Revision, content.ToText(), content.Hash, by, at);
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public AbsenceId AbsenceId { get; private init; }

    /// <summary>Counts from 1 within the absence.</summary>
    public int Number { get; private init; }

    public string FormKey { get; private init; }

    public int Revision { get; private init; }

    /// <summary>Canonical JSON. Has no maximum length.</summary>
    public string Content { get; private init; }

    public string Hash { get; private init; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }
}
