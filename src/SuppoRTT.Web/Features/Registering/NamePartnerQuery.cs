using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
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

    /// <summary>Who was given by their address is shown once more before it is saved.</summary>
    public bool Confirms { get; init; }

    /// <summary>They were given by their address, whether the directory shows them or not.</summary>
    public bool IsByAddress { get; init; }

    /// <summary>Whom the directory shows at the address that was given.</summary>
    public DirectoryEntry? Found { get; init; }

    /// <summary>Whether they have to be confirmed in the role: they are not known to hold it.</summary>
    public bool IsToBeConfirmed => Found is null || AskedAs is not { } role || !Found.Roles.Contains(role);

    /// <summary>The deanery asks them in, and confirms them by that.</summary>
    public bool IsByDeanery { get; init; }

    /// <summary>The role in which somebody who is asked in would do it; null while it has to be selected.</summary>
    public Role? AskedAs => Roles.Count == 1 ? Roles[0] : Input.As is { } role && Roles.Contains(role) ? role : null;

    public string? RoleProblem => IsByAddress && AskedAs is null ? "Select in which role they do it" : null;

    /// <summary>The deanery's rules.</summary>
    public required DeaneryRules Rules { get; init; }

    /// <summary>The name of somebody in the directory whose address is nearly the same.</summary>
    public string? NearMiss { get; init; }

    /// <summary>An address that looks like the typed one and is more likely.</summary>
    public string? ProbablyMeant => Input.Address is { } address ? EmailAddress.ProbablyMeant(address, Rules.Contact.Email.Split('@')[^1]) : null;

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

        var rules = (await definitions.Rules(cancellation)).Rules;
        var listing = new Listing(rules.Supervisor.Name, definition.Signer(Party.Supervisor).Roles);
        var doctor = await directory.Doctor(absence.TraineeId, cancellation);
        var (settled, problem) = input.IsInvited ? await directory.Settle(listing, input, doctor, actor, cancellation) : (input, null);
        var picker = await directory.Picker(listing, actor.Is(absence.TraineeId) ? "Who does it with you?" : "Who does it with the doctor?", input, absence.TraineeId, await Near(absence, listing, cancellation), cancellation);
        var supervisor = await directory.Entry(absence.Supervisor?.PersonId, cancellation);
        var chosen = supervisor is not null && settled.MemberId == supervisor.Id ? supervisor : await directory.Entry(listing, settled.MemberId, cancellation);
        var isLeftAlone = absence.IsLeftAlone(form, await db.RolesAroundOf(absence, time.GetUtcNow().DateInUk, cancellation));
        return new NamePartnerPage(absence, definition, settled, WithSupervisor(picker, supervisor) with { Reader = actor.Id, InvitedAs = listing.Roles }, problem ?? (settled.IsInvited ? null : ProblemOf(chosen, absence, doctor, actor)))
        {
            Rules = rules,
            IsByAddress = input.IsInvited,
            NearMiss = await directory.NearMiss(settled, absence.TraineeId, cancellation),
            Found = input.IsInvited || input.IsConfirmed ? chosen : null,
            IsByDeanery = absence.MayDecide(actor),
            IsDone = !isLeftAlone && absence.TogetherWith(form)?.PersonId is { } now && (chosen?.Person == now || (settled.IsInvited && await IsAt(settled.Address, now, cancellation))),
        };
    }

    private Task<bool> IsAt(string? address, PersonId person, CancellationToken cancellation)
    {
        var folded = Person.FoldEmail(address ?? "");
        return db.People.AnyAsync(p => p.Id == person && p.FoldedEmail == folded, cancellation);
    }

    /// <summary>The supervisor stands first, whatever they are.</summary>
    private static PersonPicker WithSupervisor(PersonPicker picker, DirectoryEntry? supervisor) =>
        supervisor is null ? picker : picker with { Found = [.. picker.Found.Prepend(supervisor).DistinctBy(e => e.Id)] };

    private static string? ProblemOf(DirectoryEntry? chosen, Absence absence, DoctorNamed doctor, Actor actor) => chosen is null || chosen.Person == absence.TraineeId ? "Select who does this form"
        : doctor.WhyNot(chosen.Person, chosen.Email) is { } same ? same
        : !absence.NamesTheirOwnSide(actor, chosen.Person) ? null
        : actor.Is(chosen.Person) ? DirectoryQuery.NotYourself : DirectoryQuery.NotForThem;

    /// <summary>Those of a role that looks after the doctor.</summary>
    private async Task<IReadOnlyList<PersonId>> Near(Absence absence, Listing listing, CancellationToken cancellation)
    {
        var (post, today) = (absence.Post, time.GetUtcNow().DateInUk);
        List<Guid> places = [.. new[] { post.ProgrammeId, post.SpecialtyId, post.SchoolId, post.TrustId, post.SiteId }.OfType<Guid>()];
        return await db.ListedAs(listing.Roles, today)
            .Where(m => m.Roles.Any(r => listing.Roles.Contains(r.Role) && r.From <= today && (r.Until == null || r.Until >= today) && r.ScopeId != null && places.Contains(r.ScopeId.Value)))
            .OrderBy(m => m.Person.FoldedName).Select(m => m.PersonId).Take(DirectoryQuery.MostShown).ToListAsync(cancellation);
    }
}
