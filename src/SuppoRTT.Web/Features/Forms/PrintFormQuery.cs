using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A submitted form that is printed.</summary>
/// <param name="Form">The revision.</param>
/// <param name="Edition">With or without private answers.</param>
/// <param name="Rules">The deanery's.</param>
/// <param name="Today">The day of printing.</param>
public sealed record PrintFormPage(SubmittedForm Form, Edition Edition, DeaneryRules Rules, DateOnly Today);

public sealed class PrintFormQuery(SubmittedForms forms, DefinitionStore definitions, TimeProvider time)
{
    public async Task<PrintFormPage?> Find(string reference, string form, int? revision, Edition edition, Actor actor, CancellationToken cancellation) =>
        await forms.FindToPrint(reference, form, revision, edition, actor, cancellation) is { } found
            ? new PrintFormPage(found, edition, (await definitions.Rules(cancellation)).Rules, time.GetUtcNow().DateInUk)
            : null;
}
