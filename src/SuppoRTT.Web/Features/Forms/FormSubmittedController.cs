using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Confirms that a form was submitted, and says what happens next.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/submitted")]
public sealed class FormSubmittedController(ShowFormQuery query, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, cancellation) is { } page && page.IsTrainee
            ? page.Submitted is null || page.IsFilled ? Redirect(links.ShowForm(reference, form)) : Page(page)
            : NotFound();
}
