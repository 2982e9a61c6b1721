using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Forms;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Helping;

/// <summary>The doctor asks somebody else to help, since who does a form with them has not answered.</summary>
[KeepsPost]
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/forms/{form}/ask-for-help")]
public sealed class AskForHelpController(AskForHelpQuery query, AskForHelpHandler handler, IValidator<AskForHelpInput> validator, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, new AskForHelpInput(), Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Ask(string reference, string form, AskForHelpInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.IsDone)
        {
            if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
            {
                return PageWithErrors(page);
            }

            await handler.Handle(page.Absence.Reference, form, input, Actor, cancellation);
        }

        TempData["Done"] = "You have asked for help. You get a message when there is an answer.";
        return Redirect(links.ShowForm(page.Absence.Reference, form));
    }
}
