using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>Reading a signed form and endorsing it. Nobody endorses what they have not opened: until then this leads to where they do.</summary>
[KeepsPost]
[Roles(Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/forms/{form}/endorse")]
public sealed class EndorseFormController(EndorseFormQuery query, EndorseFormHandler handler, IValidator<EndorseFormInput> validator, EndorsingLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, null, cancellation) is not { } page)
        {
            return NotFound();
        }

        return page.Form.IsUnopened ? Redirect(links.OpenToEndorse(page.Reference, form)) : Page(page);
    }

    [HttpPost]
    public async Task<IActionResult> Endorse(string reference, string form, EndorseFormInput input, [FromServices] AbsenceLinks absences, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) && !page.Form.IsUnopened)
        {
            return PageWithErrors(page);
        }

        await handler.Handle(page.Reference, form, input, Actor, cancellation);
        TempData["Done"] = $"You endorsed “{page.Form.Definition.Name}” of {page.Doctor}.";
        return Redirect(absences.ShowAbsence(page.Reference));
    }
}
