using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Staff see what an e-mail says now and said before, and go back to the words that come with the portal.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/letters/{topic}")]
public sealed class ShowLetterController(ShowLetterQuery query, ShowLetterHandler handler, AdministrationLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string topic, CancellationToken cancellation) => await query.Find(topic, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> ShowLetter(string topic, int number, CancellationToken cancellation)
    {
        if (await query.Find(topic, cancellation) is not { } page)
        {
            return NotFound();
        }

        await handler.Handle(page.Topic, number, Actor, cancellation);
        TempData["Done"] = "The words that come with SuppoRTT count again";
        return Redirect(links.ShowLetter(page.Topic.ToString()));
    }
}
