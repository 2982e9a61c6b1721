using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Whom the reader can have reminded of a form, and what they were written about it.</summary>
/// <param name="Reference">The absence.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Name">What the deanery calls the form.</param>
/// <param name="Waited">For whom it waits; null if it waits for nobody.</param>
/// <param name="Hindrance">Why nobody is reminded now.</param>
/// <param name="Days">For how many working days nobody is reminded again.</param>
/// <param name="Sent">What they were written about this form, the latest first.</param>
public sealed record RemindNowPage(string Reference, string Form, string Name, WaitedFor? Waited, string? Hindrance, int Days, IReadOnlyList<OutboxMessage> Sent);

/// <summary>Finds for whom a form waits, and whether they can be reminded now.</summary>
public sealed class RemindNowQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    private const int Most = 10;
    private const string DidNotGo = "Somebody asked for a reminder of this form today, and it did not go out. The deanery’s team can see why. You can ask again tomorrow.";

    private const string LeftAlone = "Somebody new is needed for this form: who was to do it with the doctor no longer holds that role here. Nobody is reminded until somebody is chosen.";

    /// <summary>Null if the reader may not have anybody reminded of this form.</summary>
    public async Task<RemindNowPage?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || absence.Forms.All(f => f.Key != form) || !IsAboutTheirs(absence, actor, form))
        {
            return null;
        }

        var (rules, today) = ((await definitions.Rules(cancellation)).Rules, time.GetUtcNow().DateInUk);
        var name = (await definitions.FormToday(form, cancellation))?.Definition.Name ?? "The form";
        var held = await db.RolesAroundOf(absence, today, cancellation);
        var waited = absence.WaitsFor(form, rules, held, today);
        RemindNowPage Of(string? hindrance, IReadOnlyList<OutboxMessage> sent) => new(absence.Reference, form, name, waited, hindrance, rules.RemindAgainAfterWorkingDays, sent);
        if (waited is null || !absence.MayRemind(actor, waited))
        {
            return Of(absence.WhyNotOpen ?? (waited is not null ? "This form waits for you." : absence.IsLeftAlone(form, held) ? LeftAlone : "This form waits for nobody now."), []);
        }

        var sent = await db.Outbox.AsNoTracking().RequestsTo(waited.Person, absence.Id, form).Take(Most).ToListAsync(cancellation);
        var told = await db.ToldBefore(waited.Person, absence.Id, form, time.GetUtcNow(), cancellation);
        return Of(absence.WhyNoReminder(waited, told.Last, rules, held, today) ?? (told.WasAskedForToday ? DidNotGo : null), sent);
    }

    /// <summary>The doctor, who does the form with them or supervises them, whoever stands in for those, and the deanery.</summary>
    private static bool IsAboutTheirs(Absence absence, Actor actor, string form) =>
        actor.Is(absence.TraineeId) || absence.Does(actor, form) || absence.SupervisesAs(actor).Count > 0 || actor.Covers(Role.DeaneryStaff, absence.Post);
}
