using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>One submission of a form, never changed: the canonical text of its answers, the copy of the action plan, and the code by which a printed copy is checked.</summary>
public sealed class FormRevision : IOwnedByDeanery
{
    private FormRevision()
    {
        FormKey = Answers = Plan = Hash = Code = null!;
        By = null!;
    }

    internal FormRevision(Absence absence, AbsenceForm form, Answers answers, string plan, ActorStamp by, DateTimeOffset at)
    {
        (Id, DeaneryId, AbsenceId, FormKey) = (Guid.CreateVersion7(), absence.DeaneryId, absence.Id, form.Key);
        (Number, DefinitionVersionId) = (form.Revision + 1, form.DefinitionVersionId!.Value);
        (Answers, Plan, By, At) = (answers.ToCanonicalJson(), plan, by, at);
        Hash = HashOf(DefinitionVersionId, Answers, plan);
        Code = VerificationCode.New();
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public AbsenceId AbsenceId { get; private init; }

    public string FormKey { get; private init; }

    public int Number { get; private init; }

    public Guid DefinitionVersionId { get; private init; }

    /// <summary>Canonical JSON of all sections: shown, compared and hashed. Has no maximum length.</summary>
    public string Answers { get; private init; }

    /// <summary>The action plan as it was then, as JSON. Has no maximum length.</summary>
    public string Plan { get; private init; }

    public string Hash { get; private init; }

    public string Code { get; private init; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }

    public static string HashOf(Guid definitionVersion, string answers, string plan) => ContentHash.Of($"{definitionVersion:N}\n{answers}\n{plan}");
}
