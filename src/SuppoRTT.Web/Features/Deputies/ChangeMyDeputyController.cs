using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Somebody changes the days on which another stands in for them, or ends it at once.</summary>
[Roles(Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion)]
[Route("{deanery}/my-deputies/change")]
public sealed class ChangeMyDeputyController(DeputiesQuery query, DeputiesHandler handler, IValidator<ChangeDeputyInput> validator, DeputyLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var page = await query.Mine(Actor, cancellation);
        return Page(page with { Change = page.AsIs });
    }

    [HttpPost]
    public async Task<IActionResult> Change(ChangeDeputyInput input, CancellationToken cancellation)
    {
        var page = await query.Mine(Actor, cancellation);
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page with { Change = input });
        }

        await handler.Change(page.Member.Id, input, Actor, cancellation);
        TempData["Done"] = input.IsEnding ? "Nobody stands in for this any more" : "The days are changed";
        return Redirect(links.ShowMyDeputies());
    }
}
