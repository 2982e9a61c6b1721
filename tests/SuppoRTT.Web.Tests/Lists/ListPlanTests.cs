using System.Text.RegularExpressions;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Testing.Lists;

namespace SuppoRTT.Web.Tests.Lists;

public sealed partial class ListPlanTests : IDisposable
{
    private readonly SqlitePortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Dump_Of_All()
    {
        await _portal.Given("wessex", a => a.Absence());
        await _portal.Given("wessex", a => a.Absence(supervised: false));
        await _portal.Given("wessex", a => a.With(Stages.Programme).SignedOff());
        await _portal.Given("wessex", a => a.With(Stages.Team).SignedOff());
        await _portal.Given("wessex", a => a.Accepted("It was a hard year"));
        var deanery = await _portal.In("wessex", async db => (await db.Deaneries.SingleAsync(d => d.Slug == "wessex")).Id);
        var lines = new List<string>();
        foreach (var page in ListPages.All("asha"))
        {
            lines.Add("##### " + page.Name);
            var plans = await _portal.Services.GetRequiredService<DeaneryScopes>().Within(deanery, async there =>
            {
                var read = await page.Prepare(there);
                return await _portal.Plans.Of(read);
            }, default);
            foreach (var plan in plans)
            {
                lines.Add(plan.Query);
                foreach (var step in plan.Steps)
                {
                    lines.Add($"   [{step.Number} in {step.PartOf}] {step.Words}");
                }
            }
        }
        await File.WriteAllLinesAsync("/tmp/lists-plans.txt", lines);
    }

    private sealed class SqlitePortal() : Portal(TestDatabase.Sqlite());
}
