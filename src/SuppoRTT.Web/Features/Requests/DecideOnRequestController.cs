using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>Whoever decides for the deanery decides on a request, with a reason: for the first time, or as a second person on an appeal.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion)]
[Route("{deanery}/absences/{reference}/requests/{number:int}/decide")]
public sealed class DecideOnRequestController(RequestQuery query, DecideOnRequestHandler handler, IValidator<RequestInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken cancellation) =>
        await query.Find(reference, number, null, Actor, cancellation) is { IsForDeciders: true } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Decide(string reference, int number, RequestInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, number, input, Actor, cancellation) is not { IsForDeciders: true } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, o => o.IncludeRuleSets("default", RequestValidator.Decision), cancellation)))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(page, Actor, cancellation);
        TempData["Done"] = "The decision is saved, and those whom it concerns are told";
        return Redirect(links.ShowAbsence(reference));
    }
}
