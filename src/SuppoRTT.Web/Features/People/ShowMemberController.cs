using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.People;

/// <summary>Staff see the roles of one person, with how far each reaches and its days.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/people/{member:guid}")]
public sealed class ShowMemberController(MemberRolesQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid member, CancellationToken cancellation) => await query.Find(member, Actor, cancellation) is { } page ? Page(page) : NotFound();
}
