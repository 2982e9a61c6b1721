using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>The doctor, or who manages the absence for them, asks the deanery for something that it decides case by case.</summary>
[KeepsPost]
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/requests/make")]
public sealed class MakeRequestController(MakeRequestQuery query, MakeRequestHandler handler, IValidator<MakeRequestInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, null, Actor, cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> Make(string reference, MakeRequestInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.May)
        {
            return Forbid();
        }

        var date = page.Chosen?.Defers == DeferredDate.Start ? nameof(input.Start) : nameof(input.Return);
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) | !ModelState.Accepts(nameof(input.Kind), page.KindProblem) | !ModelState.Accepts(date, page.DateProblem))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(page, Actor, cancellation);
        TempData["Done"] = "Your request is with the deanery";
        return Redirect(links.ShowAbsence(reference));
    }
}
