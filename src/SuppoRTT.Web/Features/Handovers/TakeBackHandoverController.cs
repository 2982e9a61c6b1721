using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Handovers;

/// <summary>Takes back, before its day, that the supervisor changes.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/take-back-handover")]
public sealed class TakeBackHandoverController(HandoverQuery query, TakeBackHandoverHandler handler, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> TakeBack(string reference, TakeBackHandoverInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, null, cancellation) is null)
        {
            return NotFound();
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "The change of supervisor is taken back";
        return Redirect(links.ShowAbsence(reference));
    }
}
