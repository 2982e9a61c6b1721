using FluentValidation;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>
/// Where the link of a contact leads. Programs that look at every link of an e-mail look at this one too: so to ask for it shows no plan and changes nothing, and only a button does.
/// </summary>
[PublicPage]
[Route("{deanery}/rota-plans/{token}")]
public sealed class OpenRotaPlanController(OpenRotaPlanQuery query, OpenRotaPlanHandler handler, IValidator<OpenRotaPlanInput> validator) : PageController
{
    [HttpGet]
    [EnableRateLimiting(RateLimits.RotaPlans)]
    public async Task<IActionResult> Show(string token, CancellationToken cancellation) =>
        await query.Find(token, new OpenRotaPlanInput(), cancellation) is { } page ? Answer(page) : NotFound();

    [HttpPost]
    [EnableRateLimiting(RateLimits.RotaPlans)]
    public async Task<IActionResult> Open(string token, OpenRotaPlanInput input, CancellationToken cancellation)
    {
        if (await query.Find(token, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.Takes(input.Then))
        {
            return Answer(page);
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            Answer(page);
            return PageWithErrors(page with { IsShown = true });
        }

        await handler.Handle(token, input, cancellation);
        return Answer((await query.Find(token, input, cancellation))! with { IsShown = input.Then != OpenRotaPlanInput.NewLink, IsDone = true });
    }

    /// <summary>Kept nowhere; and what is no longer valid is gone.</summary>
    private ViewResult Answer(OpenRotaPlanPage page)
    {
        Response.HideFromCaches();
        Response.StatusCode = page.Standing == RotaLinkStanding.Works ? StatusCodes.Status200OK : StatusCodes.Status410Gone;
        return Page(page);
    }
}
