using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Somebody says who stands in for them while they are away.</summary>
[KeepsPost]
[Roles(Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion)]
[Route("{deanery}/my-deputies/name")]
public sealed class NameMyDeputyController(DeputiesQuery query, DeputiesHandler handler, IValidator<NameDeputyInput> validator, DeputyLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var page = await query.Mine(Actor, cancellation);
        return Page(page with { Name = new NameDeputyInput { Version = page.Member.Version } });
    }

    [HttpPost]
    public async Task<IActionResult> Name(NameDeputyInput input, CancellationToken cancellation)
    {
        var page = await query.Offered(await query.Mine(Actor, cancellation), input with { NeedsReason = false }, cancellation);
        if (!ModelState.Accepts(await validator.ValidateAsync(page.Name, cancellation)) || !ModelState.Accepts(page.Found.Count > 0 ? nameof(input.Choice) : nameof(input.Find), page.Problem))
        {
            return PageWithErrors(page);
        }

        if (input.IsFinding)
        {
            return Page(page);
        }

        await handler.Name(page.Member.Id, page.Name, Actor, cancellation);
        TempData["Done"] = "Your deputy is named. They get an e-mail with the days.";
        return Redirect(links.ShowMyDeputies());
    }
}
