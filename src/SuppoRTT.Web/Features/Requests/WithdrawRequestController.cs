using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>Whoever asked, or the doctor, withdraws a request before it is decided.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/requests/{number:int}/withdraw")]
public sealed class WithdrawRequestController(RequestQuery query, WithdrawRequestHandler handler, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken cancellation) =>
        await query.Find(reference, number, null, Actor, cancellation) is { } page && page.Shown.Absence.MayWithdraw(page.Shown.Request, Actor) ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Withdraw(string reference, int number, CancellationToken cancellation)
    {
        if (await query.Find(reference, number, null, Actor, cancellation) is not { } page || !page.Shown.Absence.MayWithdraw(page.Shown.Request, Actor))
        {
            return NotFound();
        }

        await handler.Handle(reference, number, Actor, cancellation);
        TempData["Done"] = "The request is withdrawn";
        return Redirect(links.ShowAbsence(reference));
    }
}
