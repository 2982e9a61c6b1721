using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Staff say who stands in for a member who is away suddenly, and why.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/people/{member:guid}/deputies/name")]
public sealed class NameDeputyController(DeputiesQuery query, DeputiesHandler handler, IValidator<NameDeputyInput> validator, DeputyLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid member, CancellationToken cancellation) =>
        await query.Of(member, Actor, cancellation) is { } page ? Page(page with { Name = new NameDeputyInput { Version = page.Member.Version } }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Name(Guid member, NameDeputyInput input, CancellationToken cancellation)
    {
        if (await query.Of(member, Actor, cancellation) is not { } found)
        {
            return NotFound();
        }

        var page = await query.Offered(found, input with { NeedsReason = !found.IsOwn }, cancellation);
        if (!ModelState.Accepts(await validator.ValidateAsync(page.Name, cancellation)) || !ModelState.Accepts(page.Found.Count > 0 ? nameof(input.Choice) : nameof(input.Find), page.Problem))
        {
            return PageWithErrors(page);
        }

        if (input.IsFinding)
        {
            return Page(page);
        }

        await handler.Name(member, page.Name, Actor, cancellation);
        TempData["Done"] = "The deputy is named. Both get an e-mail.";
        return Redirect(links.ShowDeputies(member));
    }
}
