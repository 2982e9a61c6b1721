using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Staff see whether the portal does its work, and run it now.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/scheduled-work")]
public sealed class ShowScheduledWorkController(ShowScheduledWorkQuery query, WorkRunner runner, AdministrationLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(cancellation));

    /// <summary>Runs one kind of work now, or says why it does nothing. If it is running already, a second press leaves it to that.</summary>
    [HttpPost]
    public async Task<IActionResult> ShowScheduledWork(string? work, CancellationToken cancellation)
    {
        if (runner.Works.Any(w => w.Name == work))
        {
            var rest = await runner.Rest(work!, cancellation);
            TempData[rest is null ? "Done" : "NotRun"] = rest is not null ? WorkWords.WhyNot(rest) : await runner.Run(work!, cancellation) ? "It was run" : "It is running already";
        }

        return Redirect(links.ShowScheduledWork());
    }
}
