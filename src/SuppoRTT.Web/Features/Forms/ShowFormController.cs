using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}")]
public sealed class ShowFormController(ShowFormQuery query, ShortWayQuery shortWay) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, cancellation) is { } page
            ? Page(page with { ShortWay = page.Draft is { } draft ? shortWay.For(draft, Actor) : null })
            : NotFound();
}
