using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Writes to a doctor for whom an absence was registered, once they are well enough: nothing else reaches them before they have taken it over.</summary>
[Roles(Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/invite-doctor")]
public sealed class InviteDoctorController(InviteDoctorQuery query, InviteDoctorHandler handler, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Invite(string reference, InviteDoctorInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, cancellation) is null)
        {
            return NotFound();
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "We write to the doctor";
        return Redirect(links.ShowAbsence(reference));
    }
}
