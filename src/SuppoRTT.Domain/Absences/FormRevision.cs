using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>One submission of a form, never changed: the canonical text of its answers, the copies of the action plan and of the doctor's details, and the code by which a printed copy is checked.</summary>
public sealed class FormRevision : IOwnedByDeanery
{
    private FormRevision()
    {
        FormKey = Answers = Plan = Hash = Code = null!;
        By = null!;
    }

    internal FormRevision(Absence absence, AbsenceForm form, Answers answers, string plan, string? doctor, ActorStamp by, DateTimeOffset at)
    {
        (Id, DeaneryId, AbsenceId, FormKey) = (Guid.CreateVersion7(), absence.DeaneryId, absence.Id, form.Key);
        (Number, DefinitionVersionId) = (form.Revision + 1, form.DefinitionVersionId!.Value);
        (Answers, Plan, Doctor, By, At) = (answers.ToCanonicalJson(), plan, doctor, by, at);
        Hash = HashOf(DefinitionVersionId, Answers, plan, doctor);
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

    /// <summary>The doctor's details as they were then, as JSON; null where the deanery did not ask for any. Has no maximum length.</summary>
    public string? Doctor { get; private init; }

    public string Hash { get; private init; }

    public string Code { get; private init; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The fingerprint of all that is submitted. Without the doctor's details it is the one that revisions have from before there were any.</summary>
    public static string HashOf(Guid definitionVersion, string answers, string plan, string? doctor) =>
        ContentHash.Of($"{definitionVersion:N}\n{answers}\n{plan}{(doctor is null ? "" : $"\n{doctor}")}");
}
