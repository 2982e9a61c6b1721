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
/// <param name="Happened">What happened last, the earliest of it first.</param>
/// <param name="Edition">With or without what is private.</param>
/// <param name="Rules">The deanery's.</param>
/// <param name="Now">The moment of printing.</param>
public sealed record PrintAbsencePage(
    SubmittedAbsence Submitted, IReadOnlyDictionary<string, string> FormNames, IReadOnlyList<TimelineEntry> Happened, Edition Edition, DeaneryRules Rules, DateTimeOffset Now)
{
    /// <summary>As much of what happened as fits on paper that goes into an e-portfolio.</summary>
    public const int MostHappened = 100;

    /// <summary>More happened than is printed.</summary>
    public bool IsCut { get; init; }

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
        var happened = await Happened(reference, edition, actor, cancellation);
        return new PrintAbsencePage(found, names, [.. happened.Take(PrintAbsencePage.MostHappened).Reverse()], edition, rules, time.GetUtcNow()) { IsCut = happened.Count > PrintAbsencePage.MostHappened };
    }

    /// <summary>The newest first: a page of it, which is more than is printed. Notes are on no paper, nor that there are any; reasons are on the complete edition alone.</summary>
    private async Task<IReadOnlyList<TimelineEntry>> Happened(string reference, Edition edition, Actor actor, CancellationToken cancellation) =>
        [.. (await timeline.Find(reference, null, [.. Enum.GetValues<TimelineKind>().Where(k => k != TimelineKind.Notes)], edition == Edition.Complete, actor, cancellation))!.Days.SelectMany(d => d.Entries)];
}
