using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>Records a signature for somebody, with a frozen copy of what they may read, and keeps the files in the same transaction.</summary>
public sealed class RecordSignatureHandler(SuppoRTTContext db, SubmittedForms forms, TimeProvider time)
{
    public Task Handle(RecordSignaturePage page, RecordSignatureInput input, IReadOnlyList<EvidenceFile> files, Actor staff, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var form = page.Form.Form.Key;
        var found = await forms.Find(page.Reference, form, null, staff, cancellation) ?? throw new RuleBrokenException("This form is not there any more.");
        var signer = page.Signer ?? throw new RuleBrokenException("They cannot sign this form any more.");
        var (absence, id) = (found.Absence, found.Absence.Id);
        var before = await db.Evidence.CountAsync(e => e.AbsenceId == id && e.FormKey == form, cancellation);
        db.AddRange(absence.RecordPaperSignature(new GivenSignature(signer, SignOffOf(found, input, signer), input.Medium!.Value, input.GivenOn!.Date!.Value, files), before, staff, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
    });

    private static SignOff SignOffOf(SubmittedForm found, RecordSignatureInput input, Actor signer)
    {
        var (definition, revision, absence) = (found.Definition, found.Revision, found.Absence);
        var role = absence.SigningRole(signer, definition);
        var seen = AnswerSheet.Seen(definition, found.Answers, absence.AudiencesOf(signer, definition.Key));
        var held = input.Held();
        var content = SignedContent.Of(revision.Number, revision.DefinitionVersionId, definition.Signer(Party.Supervisor).Statement, seen, revision.Plan, revision.Doctor, held ?? absence.MeetingOf(definition.Key)?.Held, role);
        return new SignOff(definition, input.Revision, input.MeetingRead, content, null, held, role, MeetingStillCounts: true);
    }
}
