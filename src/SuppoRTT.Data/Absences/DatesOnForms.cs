using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Data.Absences;

/// <summary>A form that names other days than these: it is signed, waits for that, or is being filled in and somebody typed them there.</summary>
public sealed record FormOfOtherDates(string Key, FormStatus Status, IReadOnlyList<OtherDate> Dates);

/// <summary>Finds the forms whose dates are not those of the absence. Only the dates of the answers are taken out, which everybody around it may see once they are handed in.</summary>
public sealed class DatesOnForms(SuppoRTTContext db, DefinitionStore definitions)
{
    /// <summary>Those that would name other days if these were the dates of the absence.</summary>
    public async Task<IReadOnlyList<FormOfOtherDates>> OtherThan(Absence absence, KeyDates now, CancellationToken cancellation)
    {
        var latest = await db.Revisions.AsNoTracking().Where(r => r.AbsenceId == absence.Id)
            .Where(r => !db.Revisions.Any(later => later.AbsenceId == r.AbsenceId && later.FormKey == r.FormKey && later.Number > r.Number))
            .Select(r => new HandedIn(r.FormKey, r.DefinitionVersionId, r.Answers)).ToDictionaryAsync(r => r.FormKey, cancellation);
        var saved = (await db.Drafts.AsNoTracking().Where(d => d.AbsenceId == absence.Id).ToListAsync(cancellation)).ToLookup(d => d.FormKey);
        var found = new List<FormOfOtherDates>();
        foreach (var form in absence.Forms.OrderBy(f => f.Stage))
        {
            var before = latest.GetValueOrDefault(form.Key);
            var said = form.Status == FormStatus.AwaitingSignOff || form.Status.IsSigned() ? await Said(before, cancellation)
                : form.Status.IsOpen() ? await Typed(form, [.. saved[form.Key]], before, now, cancellation)
                : null;
            if (said?.OtherThan(now) is { Count: > 0 } other)
            {
                found.Add(new FormOfOtherDates(form.Key, form.Status, other));
            }
        }

        return found;
    }

    private async Task<FactsSaid?> Said(HandedIn? form, CancellationToken cancellation) =>
        form is null ? null : FactsSaid.In((await definitions.Form(form.DefinitionVersionId, cancellation)).Definition, Answers.Parse(form.Answers));

    /// <summary>What a form says that is being filled in: days that nobody typed there are those of the absence.</summary>
    private async Task<FactsSaid?> Typed(AbsenceForm form, IReadOnlyList<DraftSection> saved, HandedIn? before, KeyDates now, CancellationToken cancellation)
    {
        if (form.DefinitionVersionId is not { } version || saved.Count == 0)
        {
            return null;
        }

        var definition = (await definitions.Form(version, cancellation)).Definition;
        var draft = saved.Aggregate(Answers.None, (all, s) => all.MergedWith(Answers.Parse(s.Answers)));
        return FactsSaid.In(definition, DraftDates.Following(definition, draft, saved, before is null ? null : Answers.Parse(before.Answers), fact => fact switch
        {
            Fact.Starts => now.Starts,
            Fact.ReturnedOn => now.ReturnedOn,
            _ => now.ExpectedReturn,
        }));
    }

    private sealed record HandedIn(string FormKey, Guid DefinitionVersionId, string Answers);
}
