using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>Staff see to whom plans for the rota go, trust by trust.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/rota-contacts")]
public sealed class ShowRotaContactsController(RotaContactQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.All(cancellation));
}
