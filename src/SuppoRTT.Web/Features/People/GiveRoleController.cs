using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.People;

/// <summary>Staff give somebody a role, and say how far it reaches and on which days.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/people/{member:guid}/roles/give")]
public sealed class GiveRoleController(MemberRolesQuery query, GiveRoleHandler handler, IValidator<GiveRoleInput> validator, PeopleLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid member, CancellationToken cancellation) =>
        await query.Find(member, Actor, cancellation) is { } page ? Page(page with { Give = new GiveRoleInput { Version = page.Member.Version } }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Give(Guid member, GiveRoleInput input, CancellationToken cancellation)
    {
        if (await query.Find(member, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        page = page with { Give = input };
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) || !ModelState.Accepts(nameof(input.Scope), page.GiveProblem))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(member, input, Actor, cancellation);
        TempData["Done"] = page.HasNotCome ? "The role is given" : "The role is given. They get an e-mail";
        return Redirect(links.ShowMember(member));
    }
}
