using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>One revision of a form as somebody reads it.</summary>
/// <param name="Absence">The whole absence.</param>
/// <param name="Form">The form as it stands now.</param>
/// <param name="Version">The definition that the revision was given under.</param>
/// <param name="Revision">The revision that is read.</param>
/// <param name="Answers">All its answers: what this reader may not see is taken out by <see cref="Sheet"/>.</param>
/// <param name="Readers">In which capacities it is read.</param>
public sealed record SubmittedForm(Absence Absence, AbsenceForm Form, VersionedForm Version, FormRevision Revision, Answers Answers, IReadOnlySet<Audience> Readers)
{
    public FormDefinition Definition => Version.Definition;

    public AnswerSheet Sheet(bool withPrivate = true) => AnswerSheet.Of(Definition, Answers, Readers, withPrivate);
}

/// <summary>Finds submitted forms for a reader, and logs who read private answers before they are shown.</summary>
public sealed class SubmittedForms(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>The given revision, or the latest; null if there is none, or none that this person may know of.</summary>
    public async Task<SubmittedForm?> Find(string reference, string form, int? revision, Actor reader, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, reader, cancellation) is not { } absence || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found)
        {
            return null;
        }

        var number = revision ?? found.Revision;
        var row = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.AbsenceId == absence.Id && r.FormKey == form && r.Number == number, cancellation);
        if (row is null)
        {
            return null;
        }

        var version = await definitions.Form(row.DefinitionVersionId, cancellation);
        var submitted = new SubmittedForm(absence, found, version, row, Answers.Parse(row.Answers), absence.AudiencesOf(reader));
        await Log(submitted, reader, cancellation);
        return submitted;
    }

    private async Task Log(SubmittedForm form, Actor reader, CancellationToken cancellation)
    {
        if (reader.Is(form.Absence.TraineeId) || !form.Sheet().Sections.Any(s => s.Entries.Any(e => e.Question.IsPrivate && e.IsAnswered)))
        {
            return;
        }

        var entry = new ReadEntry(form.Absence.DeaneryId, form.Absence.Id.Value, reader.Id, reader.Name, time.GetUtcNow());
        if (!await db.Reads.AnyAsync(r => r.AbsenceId == entry.AbsenceId && r.ReaderId == entry.ReaderId && r.Hour == entry.Hour, cancellation))
        {
            await db.AddReadEntry(entry, cancellation);
        }
    }
}
