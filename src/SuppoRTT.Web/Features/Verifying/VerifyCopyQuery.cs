using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Verifying;

/// <param name="Input">What is posted.</param>
public sealed record VerifyCopyPage(VerifyCopyInput Input)
{
    /// <summary>The form that the copy is of, if the code is that of a form.</summary>
    public VerifiedForm? Form { get; init; }

    /// <summary>The absence that the copy is of, if the code is that of a whole absence.</summary>
    public VerifiedAbsence? Absence { get; init; }

    /// <summary>Whether a code was looked up.</summary>
    public bool IsAnswered { get; init; }
}

/// <summary>What somebody who holds a copy of a form may know of it: nothing that is written in it, and nobody's name.</summary>
public sealed record VerifiedForm(string Deanery, string Name, int Revision, DateTimeOffset SentAt, DateTimeOffset? SignedAt, RevisionStanding Standing, string Hash)
{
    /// <summary>How it was signed off if that was not done in the portal.</summary>
    public SigningMedium? Medium { get; init; }

    /// <summary>The newest revision, where that is another.</summary>
    public NewerRevision? Newer { get; init; }

    /// <summary>When the absence that it belongs to was withdrawn; null unless it is.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>In which roles it was endorsed, and when.</summary>
    public IReadOnlyList<VerifiedEndorsement> Endorsed { get; init; } = [];
}

/// <summary>The revision that took the place of another, and when it was sent.</summary>
public sealed record NewerRevision(int Number, DateTimeOffset SentAt);

/// <summary>That a form was endorsed: in which role and when, and nobody's name.</summary>
public sealed record VerifiedEndorsement(Role Role, DateTimeOffset At);

/// <summary>The same of a copy of a whole absence, which goes out of date with the next change.</summary>
public sealed record VerifiedAbsence(string Deanery, DateTimeOffset ChangedAt, DateTimeOffset? WithdrawnAt);

public sealed class VerifyCopyQuery(SuppoRTTContext db, CurrentDeanery deanery, DefinitionStore definitions)
{
    public async Task<VerifyCopyPage> Find(VerifyCopyInput input, CancellationToken cancellation)
    {
        var code = VerificationCode.Normalise(input.Code)!;
        var page = new VerifyCopyPage(input) { IsAnswered = true };
        if (await OwnerOf(code, cancellation) is not { } owner)
        {
            return page;
        }

        deanery.Choose(owner);
        return page with { Form = await Form(code, owner.Name, cancellation), Absence = await Absence(code, owner.Name, cancellation) };
    }

    /// <summary>The deanery whose copy bears the code.</summary>
    private Task<Deanery?> OwnerOf(string code, CancellationToken cancellation)
    {
        const string Why = "a copy is checked by people who do not know which deanery it came from";
        var owners = db.Revisions.AcrossDeaneries(Why).Where(r => r.Code == code).Select(r => r.DeaneryId)
            .Concat(db.Absences.AcrossDeaneries(Why).Where(a => a.Code == code).Select(a => a.DeaneryId));
        return db.Deaneries.AsNoTracking().SingleOrDefaultAsync(d => owners.Contains(d.Id), cancellation);
    }

    private async Task<VerifiedForm?> Form(string code, string deaneryName, CancellationToken cancellation)
    {
        var revision = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Code == code, cancellation);
        if (revision is null)
        {
            return null;
        }

        var form = await db.Absences.AsNoTracking().Where(a => a.Id == revision.AbsenceId).SelectMany(a => a.Forms).Where(f => f.Key == revision.FormKey)
            .Include(f => f.Signatures).Include(f => f.Endorsements).AsSplitQuery().SingleAsync(cancellation);
        var name = (await definitions.Form(revision.DefinitionVersionId, cancellation)).Definition.Name;
        var signed = form.Signatures.Where(s => s.Party == Party.Supervisor && s.Revision == revision.Number && s.VoidedAt is null).SingleOrDefault();
        return new VerifiedForm(deaneryName, name, revision.Number, revision.At, signed?.At, form.StandingOf(revision.Number), revision.Hash)
        {
            Medium = signed?.OnPaper?.Medium,
            Newer = await NewerThan(revision, cancellation),
            WithdrawnAt = await WithdrawnAt(revision.AbsenceId, cancellation),
            Endorsed = [.. form.OfRevision(revision.Number).Where(e => e is { VoidedAt: null, At: not null }).Select(e => new VerifiedEndorsement(e.Role, e.At!.Value))],
        };
    }

    private Task<NewerRevision?> NewerThan(FormRevision revision, CancellationToken cancellation) => db.Revisions.AsNoTracking()
        .Where(r => r.AbsenceId == revision.AbsenceId && r.FormKey == revision.FormKey && r.Number > revision.Number)
        .OrderByDescending(r => r.Number).Select(r => new NewerRevision(r.Number, r.At)).FirstOrDefaultAsync(cancellation);

    /// <summary>Null unless it is withdrawn now: one that was opened again goes on.</summary>
    private async Task<DateTimeOffset?> WithdrawnAt(AbsenceId absence, CancellationToken cancellation) =>
        await db.Absences.AnyAsync(a => a.Id == absence && a.Status == AbsenceStatus.Withdrawn, cancellation)
            ? await db.Audit.Where(e => e.SubjectId == absence.Value && e.Name == nameof(AbsenceWithdrawn)).OrderByDescending(e => e.Number).Select(e => e.At).FirstAsync(cancellation)
            : null;

    private async Task<VerifiedAbsence?> Absence(string code, string deaneryName, CancellationToken cancellation)
    {
        if (await db.Absences.Where(a => a.Code == code).Select(a => new { a.Id }).SingleOrDefaultAsync(cancellation) is not { Id: var id })
        {
            return null;
        }

        var unseen = TimelineKinds.OnNoCopy;
        var changed = await db.Audit.Where(e => e.SubjectId == id.Value && !unseen.Contains(e.Name)).OrderByDescending(e => e.Number).Select(e => e.At).FirstAsync(cancellation);
        return new VerifiedAbsence(deaneryName, changed, await WithdrawnAt(id, cancellation));
    }
}
