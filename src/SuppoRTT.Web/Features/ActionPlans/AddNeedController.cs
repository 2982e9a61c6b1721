using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.ActionPlans;

[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/action-plan/add-need")]
public sealed class AddNeedController(NeedQuery query, AddNeedHandler handler, IValidator<NeedInput> validator, ActionPlanLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.ForNew(reference, Actor, null, cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> AddNeed(string reference, NeedInput input, CancellationToken cancellation)
    {
        if (await query.ForNew(reference, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.May || !ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return page.May ? PageWithErrors(page, page.NotNow) : Forbid();
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "The need is in the plan";
        return Redirect(input.Then == NeedInput.Another ? links.AddNeed(reference) : links.ShowActionPlan(reference));
    }
}
