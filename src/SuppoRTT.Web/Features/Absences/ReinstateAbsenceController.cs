using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

[KeepsPost]
[Roles(Role.Trainee, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/reinstate")]
public sealed class ReinstateAbsenceController(EndingQuery query, ReinstateAbsenceHandler handler, IValidator<EndingInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, null, cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> ReinstateAbsence(string reference, EndingInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.May || !ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return page.May ? PageWithErrors(page, page.WhyNotReinstated) : Forbid();
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = page.Reopened;
        return Redirect(links.ShowAbsence(reference));
    }
}
