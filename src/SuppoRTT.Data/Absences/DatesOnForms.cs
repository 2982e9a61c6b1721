using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Data.Absences;

/// <summary>A form that is signed, or waits for that, and names other days than these.</summary>
public sealed record FormOfOtherDates(string Key, FormStatus Status, IReadOnlyList<OtherDate> Dates);

/// <summary>Finds the forms whose dates are not those of the absence. Only the dates of the answers are taken out, which everybody around it may see.</summary>
public sealed class DatesOnForms(SuppoRTTContext db, DefinitionStore definitions)
{
    /// <summary>Those that would name other days if these were the dates of the absence.</summary>
    public async Task<IReadOnlyList<FormOfOtherDates>> OtherThan(Absence absence, AbsencePeriod period, CancellationToken cancellation)
    {
        var latest = await db.Revisions.AsNoTracking().Where(r => r.AbsenceId == absence.Id)
            .Where(r => !db.Revisions.Any(later => later.AbsenceId == r.AbsenceId && later.FormKey == r.FormKey && later.Number > r.Number))
            .Select(r => new { r.FormKey, r.DefinitionVersionId, r.Answers }).ToDictionaryAsync(r => r.FormKey, cancellation);
        var found = new List<FormOfOtherDates>();
        foreach (var form in absence.Forms.Where(f => (f.Status == FormStatus.AwaitingSignOff || f.Status.IsSigned()) && latest.ContainsKey(f.Key)).OrderBy(f => f.Stage))
        {
            var (version, answers) = (latest[form.Key].DefinitionVersionId, Answers.Parse(latest[form.Key].Answers));
            var other = FactsSaid.In((await definitions.Form(version, cancellation)).Definition, answers).OtherThan(period);
            if (other.Count > 0)
            {
                found.Add(new FormOfOtherDates(form.Key, form.Status, other));
            }
        }

        return found;
    }
}
