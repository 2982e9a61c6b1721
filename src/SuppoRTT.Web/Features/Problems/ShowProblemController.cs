using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Problems;

/// <summary>What is shown in place of a page that is not there, or not for this person. The same words whether something exists or not.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
[Route("problem/{code:int}")]
public sealed class ShowProblemController : PageController
{
    [AcceptVerbs("GET", "POST", "HEAD")]
    public IActionResult Show([FromRoute] int code)
    {
        Response.StatusCode = code is >= 400 and < 500 ? code : StatusCodes.Status404NotFound;
        return Page(Response.StatusCode);
    }
}
