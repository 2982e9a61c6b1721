using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>The doctor takes over what somebody else registered for them, having seen who entered what.</summary>
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/take-over")]
public sealed class TakeOverAbsenceController(TakeOverAbsenceQuery query, TakeOverAbsenceHandler handler, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> TakeOver(string reference, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, cancellation) is null)
        {
            return NotFound();
        }

        await handler.Handle(reference, Actor, cancellation);
        TempData["Done"] = "The absence is yours now";
        return Redirect(links.ShowAbsence(reference));
    }
}
