using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Staff see what e-mails are about, and which of them the deanery says in its own words.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/letters")]
public sealed class ShowLettersController(ShowLettersQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(cancellation));
}
