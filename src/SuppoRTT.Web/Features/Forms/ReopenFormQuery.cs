using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A form that was submitted or signed, and what opening it again would undo.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Absence">The absence.</param>
/// <param name="Form">The form as it stands.</param>
/// <param name="Name">What the deanery calls the form.</param>
/// <param name="Reader">Who is asking.</param>
public sealed record ReopenFormPage(ReopenFormInput Input, Absence Absence, AbsenceForm Form, string Name, Actor Reader)
{
    public string Reference => Absence.Reference;

    /// <summary>What those hear to whom the plan for the rota was sent, in a sentence; null for nothing.</summary>
    public string? RotaPlan { get; init; }

    public bool IsDoctor => Reader.Is(Absence.TraineeId);

    /// <summary>The signatures that would become void.</summary>
    public IReadOnlyList<Signature> Signatures => [.. Form.Signatures.Where(s => s.VoidedAt is null).OrderBy(s => s.At).ThenBy(s => s.Party)];

    /// <summary>Why it cannot be opened again now.</summary>
    public string? Hindrance => Absence.WhyNotReopened(Form.Key)
        ?? (FormWorkflow.Allows(Form.Status, FormStep.Reopen) ? null : $"This form is {FormWorkflow.Words(Form.Status)}, so it does not need to be opened again.");
}

public sealed class ReopenFormQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    /// <summary>A form that was submitted, for the doctor or the supervisor; null for everyone else.</summary>
    public async Task<ReopenFormPage?> Find(string reference, string form, Actor actor, ReopenFormInput? input, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayReopen(actor, form)
            || absence.Forms.SingleOrDefault(f => f.Key == form) is not { Revision: > 0, DefinitionVersionId: { } version } found)
        {
            return null;
        }

        var name = (await definitions.Form(version, cancellation)).Definition.Name;
        return new ReopenFormPage(input ?? new ReopenFormInput { Revision = found.Revision }, absence, found, name, actor)
        {
            RotaPlan = RotaPlanWords.Of(absence.NewsOfReopening(form, (await definitions.Rules(cancellation)).Rules.RotaPlan), absence),
        };
    }
}
