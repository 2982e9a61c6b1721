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
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/requests/make")]
public sealed class MakeRequestController(MakeRequestQuery query, MakeRequestHandler handler, IValidator<MakeRequestInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, null, Actor, cancellation) is { May: true } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Make(string reference, MakeRequestInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, input, Actor, cancellation) is not { May: true } page)
        {
            return NotFound();
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
