using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>One’s own messages in this deanery.</summary>
[Roles]
[Route("{deanery}/inbox")]
public sealed class ShowInboxController(ShowInboxQuery query, ShowInboxHandler handler, ReminderLinks links, LetterLinks pages) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(bool archived, long? before, CancellationToken cancellation) => Page(await query.Find(archived, before, Actor, cancellation));

    /// <summary>What is no message of the reader is answered as one that is gone: with the list.</summary>
    [HttpPost]
    public async Task<IActionResult> ShowInbox(ShowInboxInput input, bool archived, CancellationToken cancellation) =>
        await handler.Handle(input, Actor, cancellation) is { } message && input.Then == ShowInboxInput.Open
            ? Redirect(pages.In(message))
            : Redirect(links.ShowInbox(archived));
}
