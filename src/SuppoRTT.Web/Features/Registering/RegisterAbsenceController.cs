using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>The start of a registration: what it is for, what it takes, and whose absence it is.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/register-absence")]
public sealed class RegisterAbsenceController(RegisterAbsenceQuery query, Registrations registrations, IValidator<RegisterAbsenceInput> validator) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(new RegisterAbsenceInput(), Actor, cancellation));

    [HttpPost]
    public async Task<IActionResult> Begin(RegisterAbsenceInput input, CancellationToken cancellation)
    {
        var page = await query.Find(input, Actor, cancellation);
        return ModelState.Accepts(await validator.ValidateAsync(page.Input, cancellation))
            ? Redirect(await registrations.Begin(HttpContext, query.Begin(page, Actor)))
            : PageWithErrors(page);
    }
}
