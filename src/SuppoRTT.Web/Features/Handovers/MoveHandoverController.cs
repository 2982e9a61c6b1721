using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Handovers;

/// <summary>Moves the day on which the next supervisor begins.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/move-handover")]
public sealed class MoveHandoverController(HandoverQuery query, MoveHandoverHandler handler, IValidator<MoveHandoverInput> validator, AbsenceLinks links) : PageController
{
    private const string Changed = "The supervisor has changed";

    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Move(string reference, MoveHandoverInput input, [FromServices] HomeLinks home, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, input, cancellation) is not { } page)
        {
            return await query.HasHandedOver(reference, input, Actor, cancellation) ? Moved(Changed, home.Home()) : NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) || !ModelState.Accepts(nameof(input.From), page.Problem))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(reference, input, Actor, cancellation);
        return Moved(
            input.From!.Date > page.Today ? $"The supervisor changes on {input.From.Date.Value.Written}" : Changed,
            await query.Find(reference, Actor, null, cancellation) is null ? home.Home() : links.ShowAbsence(reference));
    }

    private RedirectResult Moved(string done, string next)
    {
        TempData["Done"] = done;
        return Redirect(next);
    }
}
