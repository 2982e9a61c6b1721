using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>Staff put right whom plans for the rota go to, or take them off the list.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/rota-contacts/{contact:guid}/correct")]
public sealed class CorrectRotaContactController(RotaContactQuery query, CorrectRotaContactHandler handler, IValidator<RotaContactInput> validator, RotaPlanLinks links) : PageController
{
    private const string NoPlace = "Select the trust or site that they are for";

    [HttpGet]
    public async Task<IActionResult> Show(Guid contact, CancellationToken cancellation) => await query.Find(contact, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Correct(Guid contact, RotaContactInput input, CancellationToken cancellation)
    {
        if (await query.Find(contact, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) || !ModelState.Accepts(nameof(input.Place), input.IsToEnd || page.HasPlace ? null : NoPlace))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(contact, input, Actor, cancellation);
        TempData["Done"] = input.IsToEnd ? "Nothing more is sent to this contact" : "The contact is corrected";
        return Redirect(links.ShowRotaContacts());
    }
}
