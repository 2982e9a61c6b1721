using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>A form for which staff record a signature.</summary>
/// <param name="Form">The revision that waits.</param>
/// <param name="Signers">Who may sign it.</param>
/// <param name="May">Whether the reader may record it.</param>
/// <param name="Input">What is posted.</param>
public sealed record RecordSignaturePage(SubmittedForm Form, IReadOnlyList<Actor> Signers, bool May, RecordSignatureInput Input)
{
    public string Reference => Form.Absence.Reference;

    /// <summary>Why nothing is recorded now, in a sentence.</summary>
    public string? NotNow => Form.Absence.WhyNotOpen
        ?? (Form.Form.Status != FormStatus.AwaitingSignOff ? $"This form is {FormWorkflow.Words(Form.Form.Status)}." : null)
        ?? (Signers.Count == 0 ? "Nobody is named who may sign this form. Name the supervisor first." : null);

    /// <summary>What is wrong with the day, seen with the form.</summary>
    public string? Problem => Input.GivenOn?.Date is { } given && Form.Form.SubmittedAt is { } sent && given < sent.DateInUk ? $"The form was sent on {DayWords.OnDay(sent)}: they cannot have signed it before" : null;

    public Actor? Signer => Signers.FirstOrDefault(s => s.Id.Value == Input.Signer);
}

/// <summary>Finds a form that waits, with those who may sign it.</summary>
public sealed class RecordSignatureQuery(SuppoRTTContext db, SubmittedForms forms, TimeProvider time)
{
    public async Task<RecordSignaturePage?> Find(string reference, string form, RecordSignatureInput? input, Actor staff, CancellationToken cancellation)
    {
        if (await forms.Find(reference, form, null, staff, cancellation) is not { } found)
        {
            return null;
        }

        var posted = input ?? new RecordSignatureInput { Revision = found.Form.Revision, MeetingRead = found.Absence.MeetingOf(form)?.Records ?? 0 };
        return new RecordSignaturePage(found, await Signers(found, staff, cancellation), found.Absence.MayRecordSignature(staff), posted);
    }

    /// <summary>Those around the absence, and those whose reach covers the doctor, who may sign this form; not who records it.</summary>
    private async Task<IReadOnlyList<Actor>> Signers(SubmittedForm form, Actor staff, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        var (absence, roles) = (form.Absence, form.Definition.Signer(Party.Supervisor).Roles);
        var around = absence.Participations.Where(p => p.Until is null).Select(p => p.PersonId).ToList();
        var post = absence.Post;
        List<Guid?> parts = [post.ProgrammeId, post.SpecialtyId, post.SchoolId, post.TrustId, post.SiteId];
        var members = await db.Memberships.AsNoTracking().HeldOn(today)
            .Where(m => around.Contains(m.PersonId) || m.Roles.Any(r => roles.Contains(r.Role) && r.Role != Role.EducationalSupervisor && r.From <= today && (r.Until == null || r.Until >= today) && (r.Scope == ScopeKind.Deanery || parts.Contains(r.ScopeId))))
            .Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().OrderBy(m => m.Person.FoldedName).ToListAsync(cancellation);
        return [.. members.Select(m => SignerOf(m, absence, today)).Where(a => a.Id != staff.Id && absence.SigningRoles(a, form.Definition).Count > 0)];
    }

    /// <summary>Who has not come yet is called as whoever named them said it, not by what another deanery may know of the address.</summary>
    private static Actor SignerOf(Membership member, Absence absence, DateOnly today) => member.ActorOn(today) is var actor && member.AwaitsAcceptance && absence.Participations.Where(p => p.PersonId == member.PersonId && p.Until is null).MaxBy(p => p.From) is { } named
        ? new Actor(actor.Kind, actor.Id, named.Name, actor.Roles)
        : actor;
}
