using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>The plan for the rota as a PDF, as it would be sent now.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/rota-plan/pdf")]
public sealed class PrintRotaPlanController(RotaPlanQuery query, PrintRotaPlanDocument document) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is { Draft: { } draft } ? Pdf(document.Of(draft.Content, null)) : NotFound();
}
