using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Staff paste an e-mail that came back to their own mailbox, see which message it is about, and say what it means.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/sent-messages/enter-bounce")]
public sealed class EnterBounceController(EnterBounceQuery query, EnterBounceHandler handler, IValidator<EnterBounceInput> validator, AdministrationLinks links) : PageController
{
    private const string NotFoundThere = "We found no e-mail of your deanery in it. Paste all of it, with the lines that begin with Message-ID. Some mailboxes show them under “View source” or “Internet headers”";

    [HttpGet]
    public IActionResult Show() => Page(new EnterBouncePage(new EnterBounceInput(), null));

    [HttpPost]
    public async Task<IActionResult> EnterBounce(EnterBounceInput input, CancellationToken cancellation)
    {
        var isValid = ModelState.Accepts(await validator.ValidateAsync(input, cancellation));
        var page = await query.Find(input, Actor, cancellation);
        if (!isValid || !ModelState.Accepts(nameof(input.Text), page.Line is null ? NotFoundThere : null))
        {
            return PageWithErrors(page);
        }

        if (input.Message is null)
        {
            ModelState.Clear();
            return Page(page);
        }

        await handler.Handle(page, cancellation);
        TempData["Done"] = "It is noted";
        return Redirect(links.ShowSentMessages(input.Kind == BounceKind.Permanent ? MailState.Failed : null, null));
    }
}
