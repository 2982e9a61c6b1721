using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>One version of the plan for the rota as a PDF, as it was sent.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/rota-plan/versions/{number:int}/pdf")]
public sealed class PrintSentRotaPlanController(SentRotaPlanQuery query, PrintRotaPlanDocument document) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken cancellation) =>
        await query.Find(reference, number, Actor, cancellation) is { } plan ? Pdf(document.Of(plan)) : NotFound();
}
