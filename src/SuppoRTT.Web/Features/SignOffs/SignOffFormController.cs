using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Reading and signing a submitted form, on one page; afterwards the same address confirms it.</summary>
[KeepsPost]
[Roles(Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor)]
[Route("{deanery}/absences/{reference}/forms/{form}/sign-off")]
public sealed class SignOffFormController(SignOffFormQuery query, SignOffFormHandler handler, IValidator<SignOffFormInput> validator, SignOffLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> SignOff(string reference, string form, SignOffFormInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(page.Input, cancellation)) | !ModelState.Accepts(nameof(input.As), page.RoleProblem))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(page.Reference, form, page.Input, Actor, cancellation);
        return Redirect(links.SignOffForm(page.Reference, form));
    }
}
