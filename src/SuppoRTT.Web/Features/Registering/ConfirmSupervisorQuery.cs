using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>A supervisor, one who supervises next, or who was chosen for a form, whom the deanery is to confirm.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Who">The name by which they are known there.</param>
/// <param name="Supervisor">Their membership.</param>
/// <param name="Named">Who named them, and when.</param>
public sealed record ConfirmSupervisorPage(Absence Absence, string Who, Membership Supervisor, DoneBy? Named)
{
    /// <summary>What the deanery calls the form that they were chosen for; null of the supervisor.</summary>
    public string? FormName { get; init; }

    /// <summary>The one form that they were chosen for; null of the supervisor.</summary>
    public string? Form { get; init; }

    /// <summary>The role in which they were chosen for a form; null of the supervisor.</summary>
    public Role? As { get; init; }

    /// <summary>From which day to come they supervise; null of who does now.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The role that is confirmed.</summary>
    public Role Role => As ?? Role.EducationalSupervisor;

    /// <summary>As “the supervisor”, or “who does the form”.</summary>
    public string What => Form is not null ? "who does the form" : From is null ? "the supervisor" : "the next supervisor";

    /// <summary>Why they cannot be confirmed; null if they can.</summary>
    public string? Hindrance { get; init; }

    public bool IsWaiting => As is { } role ? Supervisor.AwaitsConfirmationAs(role) : Supervisor.AwaitsConfirmation;
}

/// <summary>For staff, of somebody else; to others the page does not exist.</summary>
public sealed class ConfirmSupervisorQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    /// <param name="reference">The absence.</param>
    /// <param name="form">The form that they were chosen for; null of the supervisor.</param>
    /// <param name="next">Whether it is who supervises from a later date: both may wait at once.</param>
    /// <param name="actor">The reader.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ConfirmSupervisorPage?> Find(string reference, string? form, bool next, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        if (form is not null)
        {
            return await WithHindrance(await OfForm(absence, form, actor, cancellation), cancellation);
        }

        return await WithHindrance(
            next ? await OfNext(absence, actor, cancellation)
            : absence.Supervisor is { } named && absence.MayConfirm(actor) ? await Page(absence, named, nameof(SupervisorNamed), cancellation)
            : null,
            cancellation);
    }

    /// <summary>Nobody is confirmed at an address of the doctor, whenever it became one.</summary>
    private async Task<ConfirmSupervisorPage?> WithHindrance(ConfirmSupervisorPage? page, CancellationToken cancellation) =>
        page is null ? null : page with { Hindrance = page.Supervisor.Person.WhyNotBeside(await db.AddressesOf(page.Absence.TraineeId, cancellation)) };

    private async Task<ConfirmSupervisorPage?> OfForm(Absence absence, string form, Actor actor, CancellationToken cancellation) =>
        absence.PartnerFor(form) is not { } partner || !absence.MayConfirmPartner(actor, form) ? null : (await Page(absence, partner, nameof(PartnerNamed), cancellation)) with
        {
            FormName = (await definitions.FormToday(form, cancellation))?.Definition.Name,
        };

    /// <summary>Who supervises next.</summary>
    private async Task<ConfirmSupervisorPage?> OfNext(Absence absence, Actor actor, CancellationToken cancellation) =>
        absence.Next is { PersonId: { } next } planned && absence.MayConfirmNext(actor)
            ? new ConfirmSupervisorPage(absence, planned.Name!, await db.MemberOf(next, cancellation), await NamedBy(absence, nameof(NextSupervisorNamed), cancellation)) { From = planned.From }
            : null;

    private async Task<ConfirmSupervisorPage> Page(Absence absence, Participation who, string what, CancellationToken cancellation) =>
        new(absence, who.Name, await db.MemberOf(who.PersonId, cancellation), await NamedBy(absence, what, cancellation)) { Form = who.FormKey, As = who.As };

    private async Task<DoneBy?> NamedBy(Absence absence, string what, CancellationToken cancellation)
    {
        var id = absence.Id.Value;
        return await db.Audit.AsNoTracking().Where(e => e.SubjectId == id && e.Name == what).OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancellation) is { } named ? new DoneBy(named.By, named.At) : null;
    }
}
