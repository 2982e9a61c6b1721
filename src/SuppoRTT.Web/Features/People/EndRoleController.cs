using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.People;

/// <summary>Staff end somebody's role, at once or on a day.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/people/{member:guid}/roles/end")]
public sealed class EndRoleController(MemberRolesQuery query, EndRoleHandler handler, IValidator<EndRoleInput> validator, PeopleLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid member, CancellationToken cancellation) =>
        await query.Ending(member, Actor, cancellation) is { } page ? Page(page with { End = new EndRoleInput { Version = page.Member.Version } }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> End(Guid member, EndRoleInput input, CancellationToken cancellation)
    {
        if (await query.Ending(member, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page with { End = input });
        }

        await handler.Handle(member, input, Actor, cancellation);
        TempData["Done"] = page.HasNotCome ? "It is saved" : "It is saved. They get an e-mail";
        return Redirect(links.ShowMember(member));
    }
}
