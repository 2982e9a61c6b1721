using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>Who returns in which month, where and in which grade, and what lies with which supervisor.</summary>
[Roles(Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/return-forecast")]
public sealed class ShowReturnForecastController(ShowReturnForecastQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(ForecastBy by, CancellationToken cancellation) => Page(await query.Find(by, Actor, cancellation));
}
