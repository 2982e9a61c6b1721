using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Signs the revision that was read, with a frozen copy of what this signer was shown.</summary>
public sealed class SignOffFormHandler(SuppoRTTContext db, SubmittedForms forms, TimeProvider time)
{
    public Task Handle(string reference, string form, SignOffFormInput input, Actor signer, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var found = await forms.FindToSign(reference, form, signer, cancellation) ?? throw new RuleBrokenException("This form is not there for you to sign any more.");
        var (definition, revision) = (found.Definition, found.Revision);
        var role = input.As ?? found.Absence.SigningRole(signer, definition);
        var (seen, held) = (AnswerSheet.Seen(definition, found.Answers, found.Readers), input.Held());
        var content = SignedContent.Of(revision.Number, revision.DefinitionVersionId, definition.Signer(Party.Supervisor).Statement, seen, revision.Plan, revision.Doctor, held ?? found.Absence.MeetingOf(form)?.Held, role);
        var signOff = new SignOff(definition, input.Revision, input.MeetingRead, content, Typed.Words(input.Comments), held, role, input.StillCounts == SignOffFormInput.Counts)
        {
            DatesRead = (input.StartsRead ?? default, input.ReturnRead, input.ReturnedRead),
        };
        found.Absence.SignOffForm(form, signOff, signer, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
