using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Web.Infrastructure.Mail;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>What an e-mail says.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Versions">The deanery's own words, the latest first; those without words went back to the portal's.</param>
/// <param name="Example">As it would be read now; null if the own words cannot be used.</param>
/// <param name="Faults">Why the own words cannot be used.</param>
public sealed record ShowLetterPage(LetterTopic Topic, IReadOnlyList<LetterTemplate> Versions, Letter? Example, IReadOnlyList<string> Faults)
{
    /// <summary>The number of the latest version; 0 if there never was one.</summary>
    public int Number => Versions.Count == 0 ? 0 : Versions[0].Number;

    public bool IsOwn => Versions is [{ Text: not null }, ..];
}

/// <summary>Finds what an e-mail says now, and what it said before.</summary>
public sealed class ShowLetterQuery(SuppoRTTContext db, DefinitionStore definitions, LetterExamples examples)
{
    /// <summary>How many versions are shown.</summary>
    public const int Most = 50;

    public async Task<ShowLetterPage?> Find(string name, CancellationToken cancellation)
    {
        if (LetterTopic.Find(name, (await definitions.Rules(cancellation)).Rules) is not { } topic)
        {
            return null;
        }

        var key = topic.ToString();
        var versions = await db.LetterTemplates.AsNoTracking().Where(t => t.Topic == key).OrderByDescending(t => t.Number).Take(Most).ToListAsync(cancellation);
        var own = versions is [{ Subject: { } subject, Text: { } text }, ..] ? new OwnWords(topic, subject, text) : null;
        var faults = own is null ? [] : own.SubjectFaults.Concat(own.TextFaults).ToList();
        return new ShowLetterPage(topic, versions, faults.Count > 0 ? null : await examples.Of(topic, own, cancellation), faults);
    }
}
