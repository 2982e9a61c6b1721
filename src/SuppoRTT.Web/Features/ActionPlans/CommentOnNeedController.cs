using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.ActionPlans;

[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/action-plan/needs/{number:int}/comment")]
public sealed class CommentOnNeedController(CommentOnNeedQuery query, CommentOnNeedHandler handler, IValidator<CommentOnNeedInput> validator, ActionPlanLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken cancellation) =>
        await query.Find(reference, number, Actor, new CommentOnNeedInput(), cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> CommentOnNeed(string reference, int number, CommentOnNeedInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, number, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.May || !ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return page.May ? PageWithErrors(page, page.NotNow) : Forbid();
        }

        await handler.Handle(reference, number, input, Actor, cancellation);
        TempData["Done"] = "Your comment is in the plan";
        return Redirect(links.ShowActionPlan(reference));
    }
}
