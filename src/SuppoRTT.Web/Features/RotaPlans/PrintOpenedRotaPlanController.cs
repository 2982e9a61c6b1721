using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>The plan that a contact was sent, as a PDF. Posted and not asked for, as the page itself: a program that follows links does not get it.</summary>
[PublicPage]
[Route("{deanery}/rota-plans/{token}/pdf")]
public sealed class PrintOpenedRotaPlanController(OpenRotaPlanQuery query, OpenRotaPlanHandler handler, PrintRotaPlanDocument document) : PageController
{
    [HttpPost]
    [EnableRateLimiting(RateLimits.RotaPlans)]
    public async Task<IActionResult> Print(string token, CancellationToken cancellation)
    {
        var input = new OpenRotaPlanInput { Then = OpenRotaPlanInput.Open };
        if (await query.Find(token, input, cancellation) is not { Plan: { } plan } page)
        {
            return NotFound();
        }

        await handler.Handle(token, input, cancellation);
        Response.HideFromCaches();
        return Pdf(document.Of(plan, page.Sending.Plan));
    }
}
