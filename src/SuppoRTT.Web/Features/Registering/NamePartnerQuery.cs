using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Who does a form with the doctor now, and who may be chosen.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Form">The definition of the form.</param>
/// <param name="Input">What was typed and selected.</param>
/// <param name="Picker">Who is offered.</param>
/// <param name="Problem">Why the person cannot be chosen.</param>
public sealed record NamePartnerPage(Absence Absence, FormDefinition Form, NamePartnerInput Input, PersonPicker Picker, string? Problem)
{
    /// <summary>Who does it now.</summary>
    public Participation? Now => Absence.TogetherWith(Form.Key);

    /// <summary>Why nobody else can be chosen now.</summary>
    public string? Hindrance => Absence.WhyNoPartner(Form);

    public bool IsDoctor => Picker.Reader == Absence.TraineeId;

    /// <summary>Who was chosen does it already, as after a second click.</summary>
    public bool IsDone { get; init; }

    /// <summary>The roles of those who may be chosen.</summary>
    public IReadOnlyList<Role> Roles => Form.Signer(Party.Supervisor).Roles;
}

/// <summary>For the doctor, the supervisor and the deanery; to others the page does not exist.</summary>
public sealed class NamePartnerQuery(SuppoRTTContext db, DirectoryQuery directory, DefinitionStore definitions, TimeProvider time)
{
    public async Task<NamePartnerPage?> Find(string reference, string form, NamePartnerInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayManage(actor) || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found
            || (found.DefinitionVersionId is { } id ? await definitions.Form(id, cancellation) : await definitions.FormToday(form, cancellation)) is not { Definition: var definition })
        {
            return null;
        }

        var listing = new Listing((await definitions.Rules(cancellation)).Rules.Supervisor.Name, definition.Signer(Party.Supervisor).Roles);
        var picker = await directory.Picker(listing, actor.Is(absence.TraineeId) ? "Who does it with you?" : "Who does it with the doctor?", input, absence.TraineeId, await Near(absence, listing, cancellation), cancellation);
        var supervisor = await directory.Entry(absence.Supervisor?.PersonId, cancellation);
        var chosen = supervisor is not null && input.MemberId == supervisor.Id ? supervisor : await directory.Entry(listing, input.MemberId, cancellation);
        var isLeftAlone = absence.IsLeftAlone(form, await db.RolesAroundOf(absence, time.GetUtcNow().DateInUk, cancellation));
        return new NamePartnerPage(absence, definition, input, WithSupervisor(picker, supervisor) with { Reader = actor.Id, MayInvite = false }, ProblemOf(chosen, absence, actor))
        {
            IsDone = chosen is not null && chosen.Person == absence.TogetherWith(form)?.PersonId && !isLeftAlone,
        };
    }

    /// <summary>The supervisor stands first, whatever they are.</summary>
    private static PersonPicker WithSupervisor(PersonPicker picker, DirectoryEntry? supervisor) =>
        supervisor is null ? picker : picker with { Found = [.. picker.Found.Prepend(supervisor).DistinctBy(e => e.Id)] };

    private static string? ProblemOf(DirectoryEntry? chosen, Absence absence, Actor actor) => chosen is null || chosen.Person == absence.TraineeId ? "Select who does this form"
        : actor.Is(chosen.Person) ? DirectoryQuery.NotYourself
        : null;

    /// <summary>Those of a role that looks after the doctor.</summary>
    private async Task<IReadOnlyList<PersonId>> Near(Absence absence, Listing listing, CancellationToken cancellation)
    {
        var (post, today) = (absence.Post, time.GetUtcNow().DateInUk);
        List<Guid> places = [.. new[] { post.ProgrammeId, post.SpecialtyId, post.SchoolId, post.TrustId, post.SiteId }.OfType<Guid>()];
        return await db.Memberships.ListedAs(listing.Roles, today)
            .Where(m => m.Roles.Any(r => listing.Roles.Contains(r.Role) && r.Until == null && r.ScopeId != null && places.Contains(r.ScopeId.Value)))
            .OrderBy(m => m.Person.FoldedName).Select(m => m.PersonId).Take(DirectoryQuery.MostShown).ToListAsync(cancellation);
    }
}
