using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Staff see who stands in for a member.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/people/{member:guid}/deputies")]
public sealed class ShowDeputiesController(DeputiesQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid member, CancellationToken cancellation) => await query.Of(member, Actor, cancellation) is { } page ? Page(page) : NotFound();
}
