using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>Plans that nobody has acknowledged yet, of those whom the reader looks after: who has waited longest first.</summary>
[Roles(Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/rota-plans")]
public sealed class ShowRotaPlansController(ShowRotaPlansQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(long? since, long? sequence, CancellationToken cancellation) => Page(await query.Find(since, sequence, Actor, cancellation));
}
