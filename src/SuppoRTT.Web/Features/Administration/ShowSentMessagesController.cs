using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Staff see what was written and how far it is.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/sent-messages")]
public sealed class ShowSentMessagesController(ShowSentMessagesQuery query, ShowSentMessagesHandler handler, AdministrationLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(MailState? state, long? before, CancellationToken cancellation) => Page(await query.Find(state, before, Actor, cancellation));

    [HttpPost]
    public async Task<IActionResult> ShowSentMessages(ShowSentMessagesInput input, [FromQuery] MailState? state, [FromQuery] long? before, CancellationToken cancellation)
    {
        if (await handler.Handle(input, Actor, cancellation))
        {
            TempData["Done"] = input.Then switch
            {
                ShowSentMessagesInput.SendAgain => "It is sent again",
                ShowSentMessagesInput.Settle => "It is settled",
                _ => "It is stopped",
            };
        }

        return Redirect(links.ShowSentMessages(state, before));
    }
}
