using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Who did something, in which role, and when.</summary>
public sealed record DoneBy(ActorStamp By, DateTimeOffset At);

/// <summary>A section of a form that somebody has begun.</summary>
public sealed record WrittenSection(string Form, string Section, DoneBy Done);

/// <param name="Absence">The absence.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="Registered">Who registered it.</param>
/// <param name="Named">Who named the supervisor; null while there is none.</param>
/// <param name="Written">What stands in its forms.</param>
public sealed record TakeOverAbsencePage(Absence Absence, DeaneryRules Rules, DoneBy Registered, DoneBy? Named, IReadOnlyList<WrittenSection> Written)
{
    /// <summary>The deanery has not confirmed the supervisor yet, who signs nothing until then.</summary>
    public bool IsSupervisorUnconfirmed { get; init; }

    /// <summary>How the doctor is reached while away; null once they have returned.</summary>
    public string? Contact { get; init; }

    /// <summary>That the deanery decided that the programme applies, if it was asked.</summary>
    public AcceptedByDeanery? Accepted { get; init; }
}

/// <summary>For the doctor whose absence it is; to others the page does not exist.</summary>
public sealed class TakeOverAbsenceQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public async Task<TakeOverAbsencePage?> Find(string reference, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !actor.Is(absence.TraineeId))
        {
            return null;
        }

        var id = absence.Id.Value;
        var happened = await db.Audit.AsNoTracking().Where(e => e.SubjectId == id && (e.Name == nameof(AbsenceRegistered) || e.Name == nameof(SupervisorNamed)))
            .OrderBy(e => e.Number).ToListAsync(cancellation);
        var rules = (await definitions.Rules(cancellation)).Rules;
        return new TakeOverAbsencePage(
            absence, rules, Of(happened[0]), absence.Supervisor is not null && happened.Count > 1 ? Of(happened[^1]) : null, await Written(absence, cancellation))
        {
            IsSupervisorUnconfirmed = absence.Supervisor is { PersonId: var supervisor }
                && await db.Memberships.AnyAsync(m => m.PersonId == supervisor && m.Roles.Any(r => r.AwaitsConfirmation && r.Until == null), cancellation),
            Contact = absence.ReturnedOn is null ? ContactWords.Of(absence, rules, await Through(absence, cancellation), showsAddress: true) : null,
            Accepted = await db.AcceptedByDeanery(absence, actor, cancellation),
        };
    }

    /// <summary>The name of who the doctor is reached through.</summary>
    private async Task<string> Through(Absence absence, CancellationToken cancellation) => absence.Contact?.Through is { } person
        ? await db.Memberships.Where(m => m.PersonId == person).Select(m => m.Person.Name).FirstOrDefaultAsync(cancellation) ?? "somebody who has left" : "";

    private static DoneBy Of(AuditEntry entry) => new(entry.By, entry.At);

    private async Task<IReadOnlyList<WrittenSection>> Written(Absence absence, CancellationToken cancellation)
    {
        var forms = (await definitions.Forms(cancellation)).Select(f => f.Definition).ToList();
        var drafts = await db.Drafts.AsNoTracking().Where(d => d.AbsenceId == absence.Id).ToListAsync(cancellation);
        return [.. from form in forms
                   from section in form.Sections
                   from draft in drafts
                   where draft.FormKey == form.Key && draft.SectionKey == section.Key
                   select new WrittenSection(form.Name, section.Title, new DoneBy(draft.By, draft.At))];
    }
}
