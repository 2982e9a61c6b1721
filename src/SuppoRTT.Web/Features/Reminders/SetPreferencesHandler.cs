using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Saves how somebody wants to get reminders: a row for each kind.</summary>
public sealed class SetPreferencesHandler(SuppoRTTContext db, CurrentDeanery deanery)
{
    public Task Handle(SetPreferencesInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var kept = await db.ReminderPreferences.Where(p => p.PersonId == actor.Id).ToDictionaryAsync(p => p.Kind, cancellation);
        foreach (var (kind, wish) in input.Wishes.Where(w => w.Wish is not null).SelectMany(w => w.Group.Kinds, (w, kind) => (kind, w.Wish!.Value)))
        {
            if (kept.TryGetValue(kind, out var preference))
            {
                preference.Prefer(wish);
            }
            else
            {
                db.Add(new ReminderPreference(deanery.Id, actor.Id, kind, wish));
            }
        }

        await db.SaveChangesAsync(cancellation);
    });
}
