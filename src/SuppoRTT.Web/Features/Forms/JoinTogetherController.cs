using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Who does a form with the doctor joins them while they fill it in.</summary>
[Roles(Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor)]
[Route("{deanery}/absences/{reference}/forms/{form}/join-together")]
public sealed class JoinTogetherController(JoinTogetherQuery query, JoinTogetherHandler handler, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Join(string reference, string form, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        await handler.Handle(page.Reference, form, Actor, cancellation);
        return Redirect(links.ShowForm(page.Reference, form));
    }
}
