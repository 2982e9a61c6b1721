using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Staff correct the address of somebody who has never signed in, or read who can.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/sent-messages/{message:long}/correct-address")]
public sealed class CorrectAddressController(CorrectAddressQuery query, CorrectAddressHandler handler, IValidator<CorrectAddressInput> validator, AdministrationLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(long message, CancellationToken cancellation) => await query.Find(message, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> CorrectAddress(long message, CorrectAddressInput input, CancellationToken cancellation)
    {
        if (await query.Find(message, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) || !ModelState.Accepts(nameof(input.Address), await handler.Handle(page, Actor, cancellation)))
        {
            return PageWithErrors(page);
        }

        TempData["Done"] = "The address is corrected, and what could not be sent is sent again";
        return Redirect(links.ShowSentMessages(MailState.Failed, null));
    }
}
