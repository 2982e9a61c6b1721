using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Staff change the days on which somebody stands in for a member, or end it at once.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/people/{member:guid}/deputies/change")]
public sealed class ChangeDeputyController(DeputiesQuery query, DeputiesHandler handler, IValidator<ChangeDeputyInput> validator, DeputyLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid member, CancellationToken cancellation) =>
        await query.Of(member, Actor, cancellation) is { } page ? Page(page with { Change = page.AsIs }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Change(Guid member, ChangeDeputyInput input, CancellationToken cancellation)
    {
        if (await query.Of(member, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page with { Change = input });
        }

        await handler.Change(member, input, Actor, cancellation);
        TempData["Done"] = input.IsEnding ? "Nobody stands in for this any more" : "The days are changed";
        return Redirect(links.ShowDeputies(member));
    }
}
