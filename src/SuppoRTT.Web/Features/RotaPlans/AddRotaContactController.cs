using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>Staff add whom plans for the rota of a trust or site go to.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/rota-contacts/add")]
public sealed class AddRotaContactController(RotaContactQuery query, AddRotaContactHandler handler, IValidator<RotaContactInput> validator, RotaPlanLinks links) : PageController
{
    private const string NoPlace = "Select the trust or site that they are for";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.ForNew(null, cancellation));

    [HttpPost]
    public async Task<IActionResult> Add(RotaContactInput input, CancellationToken cancellation)
    {
        var page = await query.ForNew(input with { Then = null }, cancellation);
        if (!ModelState.Accepts(await validator.ValidateAsync(page.Input, cancellation)) || !ModelState.Accepts(nameof(input.Place), page.HasPlace ? null : NoPlace))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(page.Input, Actor, cancellation);
        TempData["Done"] = "The contact is added";
        return Redirect(links.ShowRotaContacts());
    }
}
