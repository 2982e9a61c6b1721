using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>
/// Looks whether the plan that contacts of a trust were sent is still what they were told, whatever it was that happened to the absence: if it says something else, they get a new version;
/// if it is no longer valid, they are told. Done in the sweep, to which every event leads, so that no page can forget it.
/// </summary>
public sealed class RotaPlanUpkeep(SuppoRTTContext db, DraftedRotaPlans drafts, TimeProvider time)
{
    private static readonly Actor _portal = Actor.System("Plan for the rota");

    public async Task Look(IReadOnlyCollection<DueLook> looks, CancellationToken cancellation)
    {
        var looked = looks.Select(l => l.Absence).ToList();
        foreach (var id in await db.Absences.Where(a => looked.Contains(a.Id) && a.RotaPlanNumber > 0).Select(a => a.Id).ToListAsync(cancellation))
        {
            await db.TryTwice(() => KeepUp(id, cancellation));
            db.ChangeTracker.Clear();
        }
    }

    private async Task KeepUp(AbsenceId id, CancellationToken cancellation)
    {
        var absence = await db.Absences.WithAllForRota().SingleAsync(a => a.Id == id, cancellation);
        var draft = await drafts.Of(absence, cancellation);
        var plan = draft is null ? null : new RotaPlanToSend(draft.Terms, draft.Content, await drafts.ContactsOfLatest(absence, draft, cancellation));
        if (absence.KeepRotaPlanUp(plan, _portal, time.GetUtcNow()) is { } made)
        {
            db.Add(made);
        }

        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(cancellation);
        }
    }
}
