using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.People;

/// <summary>Staff end a role of a member, or their membership, with a day.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/people/{person:guid}/end-role")]
public sealed class EndRoleController(EndRoleQuery query, EndRoleHandler handler, IValidator<EndRoleInput> validator, HomeLinks home) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid person, CancellationToken cancellation) => await query.Find(person, null, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> EndRole(Guid person, EndRoleInput input, CancellationToken cancellation)
    {
        if (await query.Find(person, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(person, input, Actor, cancellation);
        TempData["Done"] = "It is ended. What was theirs to do stands on your home page from the day after";
        return Redirect(home.Home());
    }
}
