using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
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

    /// <summary>Whether the reader is to endorse this revision and has not opened it yet: until then its answers are not shown.</summary>
    public bool IsUnopened { get; init; }

    /// <summary>The action plan as it was when the form was submitted.</summary>
    public IReadOnlyList<CopiedNeed> Plan => ActionPlanCopy.Parse(Revision.Plan);

    /// <summary>What the form said of the doctor when it was submitted; null for one of a time when forms said only the name.</summary>
    public DoctorDetails? Doctor => DoctorDetails.Parse(Revision.Doctor);

    public AnswerSheet Sheet() => AnswerSheet.Of(Definition, Answers, Readers);

    /// <summary>The answers of an edition. Nobody but the doctor prints private ones, so printing is no read for the log.</summary>
    public AnswerSheet Sheet(Edition edition) => AnswerSheet.Of(Definition, Answers, Readers, withPrivate: edition == Edition.Complete);
}

/// <summary>A whole absence with the latest revision of each form that was submitted, in the order of the steps.</summary>
public sealed record SubmittedAbsence(Absence Absence, IReadOnlyList<SubmittedForm> Forms);

/// <summary>Finds submitted forms for a reader, and logs who read what before it is shown.</summary>
public sealed class SubmittedForms(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>The given revision, or the latest; null if there is none, or none that this person may know of.</summary>
    public async Task<SubmittedForm?> Find(string reference, string form, int? revision, Actor reader, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, reader, cancellation) is not { } absence || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found)
        {
            return null;
        }

        var submitted = await Read(absence, found, revision ?? found.Revision, reader, cancellation);
        if (submitted is not null)
        {
            await Log(submitted, reader, cancellation);
        }
        else if (revision is null)
        {
            await Log(absence, reader, cancellation); // How far a form is that nobody has sent yet.
        }

        return submitted;
    }

    /// <summary>The given revision, or the latest, to print in an edition; null if there is none, or none that this person may know of or print so.</summary>
    public async Task<SubmittedForm?> FindToPrint(string reference, string form, int? revision, Edition edition, Actor reader, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, reader, cancellation) is not { } absence || !absence.MayPrint(edition, reader)
            || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found)
        {
            return null;
        }

        await Log(absence, reader, cancellation);
        return await Read(absence, found, revision ?? found.Revision, reader, cancellation);
    }

    /// <summary>A whole absence to print in an edition; null if there is none that this person may know of or print so.</summary>
    public async Task<SubmittedAbsence?> FindAbsenceToPrint(string reference, Edition edition, Actor reader, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, reader, cancellation) is not { } absence || !absence.MayPrint(edition, reader))
        {
            return null;
        }

        await Log(absence, reader, cancellation);
        var latest = new List<SubmittedForm>();
        foreach (var form in absence.Forms.Where(f => f.Revision > 0).OrderBy(f => f.Stage))
        {
            latest.Add((await Read(absence, form, form.Revision, reader, cancellation))!);
        }

        return new SubmittedAbsence(absence, latest);
    }

    /// <summary>The latest revision for somebody who may sign it off, as their part or reach is now, or waits to be confirmed for that; null for everybody else. Its answers count as read only while it waits for a signature.</summary>
    public async Task<SubmittedForm?> FindToSign(string reference, string form, Actor signer, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, signer, cancellation) is not { } absence || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found)
        {
            return null;
        }

        var submitted = await Read(absence, found, found.Revision, signer, cancellation);
        if (submitted is null || (absence.SigningRole(signer, submitted.Definition) is null && !absence.WaitsToSign(signer, submitted.Definition)))
        {
            return null;
        }

        if (found.Status == FormStatus.AwaitingSignOff)
        {
            await Log(submitted, signer, cancellation);
        }

        return submitted;
    }

    /// <summary>The latest revision for somebody in whose role it is to be endorsed, or was; null for everybody else. Its answers count as read, unless the reader has yet to open it.</summary>
    public async Task<SubmittedForm?> FindToEndorse(string reference, string form, Actor endorser, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, endorser, cancellation) is not { } absence || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found || !absence.IsEndorser(endorser, form))
        {
            return null;
        }

        var isUnopened = absence.WhyNotOpen is null && absence.MayEndorse(endorser, form) && await db.Opened(absence, found, endorser, cancellation) is null;
        var submitted = (await Read(absence, found, found.Revision, endorser, cancellation))! with { IsUnopened = isUnopened };
        await (isUnopened ? Log(absence, endorser, cancellation) : Log(submitted, endorser, cancellation));
        return submitted;
    }

    /// <summary>What is signed of an absence, for who supervises it from a later date: as it is printed, without private answers; null for everybody else. What is being filled in, or was opened again, is not in it.</summary>
    public async Task<SubmittedAbsence?> FindForNext(string reference, Actor reader, CancellationToken cancellation)
    {
        if (Domain.Common.Reference.Normalise(reference) is not { } known
            || await db.Absences.ComingTo(reader).Where(a => a.Reference == known).Whole().SingleOrDefaultAsync(cancellation) is not { } absence || !absence.IsNext(reader))
        {
            return null;
        }

        await Log(absence, reader, cancellation);
        var signed = new List<SubmittedForm>();
        foreach (var form in absence.Forms.Where(f => f.Status == FormStatus.SignedOff).OrderBy(f => f.Stage))
        {
            signed.Add((await Read(absence, form, form.Revision, reader, cancellation))! with { Readers = new HashSet<Audience>() });
        }

        return new SubmittedAbsence(absence, signed);
    }

    /// <summary>An earlier revision of the same form for the same reader, to compare with; null if there is none.</summary>
    public async Task<SubmittedForm?> Earlier(SubmittedForm later, int number, Actor reader, CancellationToken cancellation)
    {
        var earlier = number < later.Revision.Number ? await Read(later.Absence, later.Form, number, reader, cancellation) : null;
        if (earlier is not null)
        {
            await Log(earlier, reader, cancellation);
        }

        return earlier;
    }

    private async Task<SubmittedForm?> Read(Absence absence, AbsenceForm form, int number, Actor reader, CancellationToken cancellation)
    {
        var row = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.AbsenceId == absence.Id && r.FormKey == form.Key && r.Number == number, cancellation);
        return row is null
            ? null
            : new SubmittedForm(absence, form, await definitions.Form(row.DefinitionVersionId, cancellation), row, Answers.Parse(row.Answers), absence.AudiencesOf(reader, form.Key));
    }

    private Task Log(SubmittedForm form, Actor reader, CancellationToken cancellation)
    {
        var hasPrivate = form.Sheet().Sections.Any(s => s.Entries.Any(e => e.Question.IsPrivate && e.IsAnswered));
        return db.LogRead(form.Absence, hasPrivate ? ReadContent.SentForm : ReadContent.Absence, reader, time.GetUtcNow(), cancellation);
    }

    private Task Log(Absence absence, Actor reader, CancellationToken cancellation) => db.LogRead(absence, ReadContent.Absence, reader, time.GetUtcNow(), cancellation);
}
