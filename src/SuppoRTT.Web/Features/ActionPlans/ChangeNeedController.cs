using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.ActionPlans;

[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/action-plan/needs/{number:int}/change")]
public sealed class ChangeNeedController(NeedQuery query, ChangeNeedHandler handler, IValidator<NeedInput> validator, ActionPlanLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken cancellation) =>
        await query.ForLine(reference, number, Actor, null, cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> ChangeNeed(string reference, int number, NeedInput input, CancellationToken cancellation)
    {
        if (await query.ForLine(reference, number, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (page is { May: true, IsStale: true })
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page(page);
        }

        if (!page.May || !ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return page.May ? PageWithErrors(page, page.NotNow) : Forbid();
        }

        await handler.Handle(reference, number, input, Actor, cancellation);
        TempData["Done"] = "The plan is changed";
        return Redirect(links.ShowActionPlan(reference));
    }
}
