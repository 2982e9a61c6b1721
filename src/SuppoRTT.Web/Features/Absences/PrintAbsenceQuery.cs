using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>A whole absence that is printed.</summary>
/// <param name="Submitted">The absence with its submitted forms.</param>
/// <param name="FormNames">What the deanery calls its forms.</param>
/// <param name="Happened">What happened, the earliest first.</param>
/// <param name="Edition">With or without what is private.</param>
/// <param name="Rules">The deanery's.</param>
/// <param name="Now">The moment of printing.</param>
public sealed record PrintAbsencePage(
    SubmittedAbsence Submitted, IReadOnlyDictionary<string, string> FormNames, IReadOnlyList<TimelineEntry> Happened, Edition Edition, DeaneryRules Rules, DateTimeOffset Now)
{
    public Absence Absence => Submitted.Absence;

    public bool IsComplete => Edition == Edition.Complete;

    /// <summary>How many private answers this edition leaves out.</summary>
    public int LeftOut => Submitted.Forms.Sum(f => f.Sheet(Edition).LeftOut);
}

public sealed class PrintAbsenceQuery(SubmittedForms forms, DefinitionStore definitions, ShowTimelineQuery timeline, TimeProvider time)
{
    public async Task<PrintAbsencePage?> Find(string reference, Edition edition, Actor actor, CancellationToken cancellation)
    {
        if (await forms.FindAbsenceToPrint(reference, edition, actor, cancellation) is not { } found)
        {
            return null;
        }

        var names = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        var rules = (await definitions.Rules(cancellation)).Rules;
        return new PrintAbsencePage(found, names, await Happened(reference, actor, cancellation), edition, rules, time.GetUtcNow());
    }

    private async Task<List<TimelineEntry>> Happened(string reference, Actor actor, CancellationToken cancellation)
    {
        var entries = new List<TimelineEntry>();
        int? before = null;
        var kinds = Enum.GetValues<TimelineKind>().Where(k => k != TimelineKind.Notes).ToList(); // Notes are on no paper, nor that there are any.
        do
        {
            var page = (await timeline.Find(reference, before, kinds, actor, cancellation))!;
            entries.AddRange(page.Days.SelectMany(d => d.Entries));
            before = page.Older;
        }
        while (before is not null);

        entries.Reverse();
        return entries;
    }
}
