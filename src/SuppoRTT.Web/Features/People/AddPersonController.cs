using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.People;

/// <summary>Staff add somebody to the deanery, who is invited by e-mail and holds a role. It is shown once more before anybody is invited.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/people/add")]
public sealed class AddPersonController(AddPersonQuery query, AddPersonHandler handler, IValidator<AddPersonInput> validator, PeopleLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(new AddPersonInput(), Actor, cancellation));

    [HttpPost]
    public async Task<IActionResult> Add(AddPersonInput input, CancellationToken cancellation)
    {
        var page = await query.Find(input, Actor, cancellation);
        if (page.Hindrance is null && input.IsChanging)
        {
            return Page(page with { Member = null, Registered = null, Waiting = null });
        }

        if (page.Hindrance is not null || !ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) || !ModelState.Accepts(nameof(input.Email), page.Problem) || !ModelState.Accepts(nameof(input.Scope), page.RoleProblem))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        if (!input.IsConfirmed)
        {
            return Page(page with { Confirms = true });
        }

        var added = await handler.Handle(input, Actor, cancellation);
        TempData["Done"] = "They are invited by e-mail, and hold the role when they come";
        return Redirect(links.ShowMember(added));
    }
}
