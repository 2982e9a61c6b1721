using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.People;

/// <summary>Staff see who looks after doctors, find anybody of the deanery by name, and, if they are of the whole deanery, see who was invited and has not come yet.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/people")]
public sealed class ShowPeopleController(ShowPeopleQuery query, IValidator<ShowPeopleInput> validator) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(Role? role, Guid? after, bool invited, CancellationToken cancellation) =>
        People(invited && Actor.IsStaffOfAll ? await query.Invited(after, cancellation) : await query.Find(role, after, cancellation));

    /// <summary>A search is posted, since a name stands in no address.</summary>
    [HttpPost]
    public async Task<IActionResult> FindPeople(ShowPeopleInput input, CancellationToken cancellation) =>
        ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) ? People(await query.Named(input.Text!, cancellation)) : PageWithErrors(new ShowPeoplePage([], null) { Text = input.Text ?? "", MayAdd = Actor.IsStaffOfAll });

    private ViewResult People(ShowPeoplePage page) => Page(page with { MayAdd = Actor.IsStaffOfAll });
}
