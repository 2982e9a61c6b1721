using System.Text.Json;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Data.Lists;

/// <summary>
/// To which trust doctors come back: as the form says that gives the plan for the rota, and until that is handed in the earlier form that asks it first. Where neither does, it is the trust to which the absence belongs.
/// </summary>
internal sealed class ReturnTrusts(SuppoRTTContext db, DefinitionStore definitions)
{
    /// <summary>Of each absence its trust: null where it is not known, and of one that ended without a return.</summary>
    public async Task<Dictionary<AbsenceId, Guid?>> Of(IReadOnlyList<Absence> absences, CancellationToken cancellation)
    {
        var asked = absences.Any(a => a.Forms.Any(f => f.Revision > 0)) ? await Asked(cancellation) : [];
        var said = await Said(absences, [.. asked.Select(q => q.Form)], cancellation);
        return absences.ToDictionary(a => a.Id, a => !a.Status.GoesOn() && a.ReturnedOn is null ? null : asked
            .Where(q => said.ContainsKey((a.Id, q.Form))).Select(q => Guid.TryParse(said[(a.Id, q.Form)].Text(q.Question), out var trust) ? trust : a.TrustId).FirstOrDefault(a.TrustId));
    }

    /// <summary>The questions that say it, first the one whose word counts most.</summary>
    private async Task<IReadOnlyList<(string Form, string Question)>> Asked(CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        if (rules.RotaPlan is not { TrustQuestion: { } key } terms)
        {
            return [];
        }

        var earlier = (await definitions.QuestionsToday(terms.Form, cancellation))?.Question(key)?.Prefill?.Split('.');
        return earlier is [var form, var question] && rules.Windows.Any(w => w.Form == form) ? [(terms.Form, key), (form, question)] : [(terms.Form, key)];
    }

    /// <summary>What these forms said when they were handed in last; what is about to be saved counts.</summary>
    private async Task<Dictionary<(AbsenceId, string), Answers>> Said(IReadOnlyList<Absence> absences, List<string> forms, CancellationToken cancellation)
    {
        var ids = absences.Where(a => a.Forms.Any(f => f.Revision > 0 && forms.Contains(f.Key))).Select(a => a.Id).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var saved = await db.Revisions.AsNoTracking().Where(r => ids.Contains(r.AbsenceId) && forms.Contains(r.FormKey))
            .Where(r => !db.Revisions.Any(later => later.AbsenceId == r.AbsenceId && later.FormKey == r.FormKey && later.Number > r.Number)).ToListAsync(cancellation);
        var added = db.ChangeTracker.Entries<FormRevision>().Where(e => e.State == EntityState.Added).Select(e => e.Entity);
        return saved.Concat(added).GroupBy(r => (r.AbsenceId, r.FormKey)).ToDictionary(g => g.Key, g => Readable(g.MaxBy(r => r.Number)!.Answers));
    }

    /// <summary>Answers that cannot be read say nothing here: whoever opens the form is told, and nobody is kept from saving anything else of the absence for the sake of a list.</summary>
    private static Answers Readable(string answers)
    {
        try
        {
            return Answers.Parse(answers);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            return Answers.None;
        }
    }
}
