using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The deanery puts an absence on hold, with a reason.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/put-on-hold")]
public sealed class PutAbsenceOnHoldController(HoldingQuery query, PutAbsenceOnHoldHandler handler, IValidator<EndingInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, null, cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> PutAbsenceOnHold(string reference, EndingInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.May || !ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return page.May ? PageWithErrors(page, page.NotOpen) : Forbid();
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "The absence is on hold, and those whom it concerns are told";
        return Redirect(links.ShowAbsence(reference));
    }
}
