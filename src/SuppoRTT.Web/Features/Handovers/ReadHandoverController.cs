using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Handovers;

/// <summary>Who supervises from a later date reads what is signed, and nothing else. From that day on the absence itself is open to them.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/read-handover")]
public sealed class ReadHandoverController(ReadHandoverQuery query, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is { } page ? Page(page)
        : await query.Supervises(reference, Actor, cancellation) ? Redirect(links.ShowAbsence(reference)) : NotFound();
}
