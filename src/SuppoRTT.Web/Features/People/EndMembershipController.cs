using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.People;

/// <summary>Staff end the membership of somebody who leaves the deanery.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/people/{member:guid}/end")]
public sealed class EndMembershipController(EndMembershipQuery query, EndMembershipHandler handler, IValidator<EndMembershipInput> validator, HomeLinks home) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid member, CancellationToken cancellation) => await query.Find(member, null, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> End(Guid member, EndMembershipInput input, CancellationToken cancellation)
    {
        if (await query.Find(member, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(member, input, Actor, cancellation);
        TempData["Done"] = "It is ended. What was theirs to do stands on your home page from the day after";
        return Redirect(home.Home());
    }
}
