using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>The doctor asks to wait with the plan for the rota.</summary>
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/rota-plan/wait")]
public sealed class HoldRotaPlanController(RotaPlanQuery query, HoldRotaPlanHandler handler, RotaPlanLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is not { } page ? NotFound() : page.IsTrainee ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> Hold(string reference, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.IsTrainee)
        {
            return Forbid();
        }

        await handler.Handle(page.Reference, Actor, cancellation);
        TempData["Done"] = "Nothing is sent until you send it";
        return Redirect(links.ShowRotaPlan(page.Reference));
    }
}
