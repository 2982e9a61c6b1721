using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>A supervisor, or who was chosen for a form, whom the deanery is to confirm.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Who">The supervisor, or who was chosen for a form.</param>
/// <param name="Supervisor">Their membership.</param>
/// <param name="Named">Who named them, and when.</param>
public sealed record ConfirmSupervisorPage(Absence Absence, Participation Who, Membership Supervisor, DoneBy? Named)
{
    /// <summary>What the deanery calls the form that they were chosen for; null of the supervisor.</summary>
    public string? FormName { get; init; }

    /// <summary>The one form that they were chosen for; null of the supervisor.</summary>
    public string? Form => Who.FormKey;

    /// <summary>The role that is confirmed.</summary>
    public Role Role => Who.As ?? Role.EducationalSupervisor;

    /// <summary>As “the supervisor”, or “who does the form”.</summary>
    public string What => Form is null ? "the supervisor" : "who does the form";

    public bool IsWaiting => Who.As is { } role ? Supervisor.AwaitsConfirmationAs(role) : Supervisor.AwaitsConfirmation;
}

/// <summary>For staff, of somebody else; to others the page does not exist.</summary>
public sealed class ConfirmSupervisorQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public async Task<ConfirmSupervisorPage?> Find(string reference, string? form, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence
            || (form is null ? absence.Supervisor : absence.PartnerFor(form)) is not { } who || !(form is null ? absence.MayConfirm(actor) : absence.MayConfirmPartner(actor, form)))
        {
            return null;
        }

        var (id, what) = (absence.Id.Value, form is null ? nameof(SupervisorNamed) : nameof(PartnerNamed));
        var named = await db.Audit.AsNoTracking().Where(e => e.SubjectId == id && e.Name == what).OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancellation);
        return new ConfirmSupervisorPage(absence, who, await db.MemberOf(who.PersonId, cancellation), named is null ? null : new DoneBy(named.By, named.At))
        {
            FormName = form is null ? null : (await definitions.FormToday(form, cancellation))?.Definition.Name,
        };
    }
}
