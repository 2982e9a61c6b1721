using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>The doctor appeals, once and with a reason, against the refusal of a request.</summary>
[KeepsPost]
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/requests/{number:int}/appeal")]
public sealed class AppealOnRequestController(RequestQuery query, AppealOnRequestHandler handler, IValidator<RequestInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken cancellation) =>
        await query.Find(reference, number, null, Actor, cancellation) is { Shown.IsTrainee: true } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Appeal(string reference, int number, RequestInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, number, input, Actor, cancellation) is not { Shown.IsTrainee: true } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(page, Actor, cancellation);
        TempData["Done"] = "Your appeal is with the deanery";
        return Redirect(links.ShowAbsence(reference));
    }
}
