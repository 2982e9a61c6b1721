using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Tests.Administration;

/// <summary>What a deanery says in its own words.</summary>
internal static class Words
{
    /// <summary>Words saved past the page, as an older portal or a restored backup may have left them.</summary>
    public static Task Worded(this Portal portal, string deanery, string topic, string? subject, string? text) => portal.In(deanery, async db =>
    {
        var rules = await portal.Rules(deanery);
        var id = await db.Deaneries.Where(d => d.Slug == deanery).Select(d => d.Id).SingleAsync();
        var number = await db.LetterTemplates.Where(t => t.Topic == topic).MaxAsync(t => (int?)t.Number) ?? 0;
        db.Add(new LetterTemplate(id, LetterTopic.Find(topic, rules)!, number + 1, subject, text, Cast.Of(deanery).Staff.Actor.Stamp(), portal.Clock.Now));
        await db.SaveChangesAsync();
    });

    public static Task<List<LetterTemplate>> VersionsOf(this Portal portal, string deanery, string topic) => portal.In(deanery, db =>
        db.LetterTemplates.AsNoTracking().Where(t => t.Topic == topic).OrderBy(t => t.Number).ToListAsync());

    public static async Task<DeaneryRules> Rules(this Portal portal, string deanery)
    {
        var id = await portal.In(deanery, db => db.Deaneries.Where(d => d.Slug == deanery).Select(d => d.Id).SingleAsync());
        return await portal.Services.GetRequiredService<DeaneryScopes>().Within(id, async there => (await there.GetRequiredService<DefinitionStore>().Rules(default)).Rules, default);
    }
}
