using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>The plan for the rota as a PDF, as it would be sent now, or as it was sent if that is the same.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/rota-plan/pdf")]
public sealed class PrintRotaPlanController(RotaPlanQuery query, PrintRotaPlanDocument document) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is { Draft: { } draft } page
            ? Pdf(SentRotaPlanQuery.Latest(page.Absence, draft) is { } sent ? document.Of(sent) : document.Of(draft.Content, null))
            : NotFound();
}
