using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The deanery takes an absence up again that was on hold, with a reason.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/resume")]
public sealed class ResumeAbsenceController(HoldingQuery query, ResumeAbsenceHandler handler, IValidator<EndingInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, null, cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> ResumeAbsence(string reference, EndingInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.May || !ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return page.May ? PageWithErrors(page, page.WhyNotResumed) : Forbid();
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "The absence goes on, and those whom it concerns are told";
        return Redirect(links.ShowAbsence(reference));
    }
}
