using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.People;

/// <summary>Staff find a member of the deanery by name.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/people")]
public sealed class FindPeopleController(FindPeopleQuery query, IValidator<FindPeopleInput> validator) : PageController
{
    [HttpGet]
    public IActionResult Show() => Page(new FindPeoplePage(new(), null));

    [HttpPost]
    public async Task<IActionResult> Find(FindPeopleInput input, CancellationToken cancellation) =>
        ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) ? Page(await query.Find(input, cancellation)) : PageWithErrors(new FindPeoplePage(input, null));
}
