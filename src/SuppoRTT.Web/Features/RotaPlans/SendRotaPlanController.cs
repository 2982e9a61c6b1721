using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>The doctor sees exactly what is sent and to whom, and sends it; where they cannot, those who support them and the deanery do.</summary>
[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/rota-plan/send")]
public sealed class SendRotaPlanController(SendRotaPlanQuery query, SendRotaPlanHandler handler, IValidator<SendRotaPlanInput> validator, RotaPlanLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, null, Actor, cancellation) is not { } page ? NotFound() : page.Of.MaySend ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> Send(string reference, SendRotaPlanInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.Of.MaySend)
        {
            return Forbid();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(page.Input, cancellation)))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(page.Of.Reference, page.Input, Actor, cancellation);
        TempData["Done"] = "The plan is on its way. You see here when it is opened and acknowledged.";
        return Redirect(links.ShowRotaPlan(page.Of.Reference));
    }
}
