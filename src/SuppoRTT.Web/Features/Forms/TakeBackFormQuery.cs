using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <param name="Input">What is posted.</param>
/// <param name="Reference">The absence.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Name">What the deanery calls the form.</param>
/// <param name="Supervisor">Who was asked to read it, if anyone is named.</param>
/// <param name="Hindrance">Why it cannot be taken back now.</param>
public sealed record TakeBackFormPage(TakeBackFormInput Input, string Reference, string Form, string Name, string? Supervisor, string? Hindrance);

public sealed class TakeBackFormQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    /// <summary>A form that the doctor has submitted; null for everyone else.</summary>
    public async Task<TakeBackFormPage?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !actor.Is(absence.TraineeId)
            || absence.Forms.SingleOrDefault(f => f.Key == form) is not { Revision: > 0, DefinitionVersionId: { } version } found)
        {
            return null;
        }

        var hindrance = absence.WhyNotOpen
            ?? (FormWorkflow.Allows(found.Status, FormStep.TakeBack) ? null : $"This form is {FormWorkflow.Words(found.Status)}, so it cannot be taken back now.");
        var name = (await definitions.Form(version, cancellation)).Definition.Name;
        return new TakeBackFormPage(new TakeBackFormInput { Revision = found.Revision }, absence.Reference, form, name, absence.TogetherWith(form)?.Name, hindrance);
    }
}
