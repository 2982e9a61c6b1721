using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Has who is waited for reminded.</summary>
public sealed class RemindNowHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public Task Handle(string reference, string form, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var (rules, now) = ((await definitions.Rules(cancellation)).Rules, time.GetUtcNow());
        var held = await db.RolesAroundOf(absence, now.DateInUk, cancellation);
        var waited = absence.WaitsFor(form, rules, held, now.DateInUk) ?? throw new RuleBrokenException("This form waits for nobody now.");
        absence.AskForReminder(waited, await db.ToldBefore(waited.Person, absence.Id, form, now, cancellation), rules, held, actor, now);
        await db.SaveChangesAsync(cancellation);
    });
}
