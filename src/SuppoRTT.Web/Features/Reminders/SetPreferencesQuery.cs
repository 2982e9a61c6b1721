using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>How the reader wants to get reminders in this deanery.</summary>
public sealed record SetPreferencesPage(DeaneryRules Rules, SetPreferencesInput Input)
{
    /// <summary>Whether somebody can stand in for the reader.</summary>
    public bool MayHaveDeputy { get; init; }
}

/// <summary>Finds how somebody gets reminders now.</summary>
public sealed class SetPreferencesQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public async Task<SetPreferencesPage> Find(Actor actor, SetPreferencesInput? input, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        var kept = await db.ReminderPreferences.AsNoTracking().Where(p => p.PersonId == actor.Id).ToDictionaryAsync(p => p.Kind, p => p.Delivery, cancellation);
        Delivery Of(PreferenceGroup group) => kept.GetValueOrDefault(group.Kinds[0], Delivery.AtOnce);
        return new SetPreferencesPage(rules, input ?? new SetPreferencesInput
        {
            Forms = Of(PreferenceGroups.Forms),
            Signing = Of(PreferenceGroups.Signing),
            Return = Of(PreferenceGroups.Return),
            Hints = Of(PreferenceGroups.Hints),
        })
        {
            MayHaveDeputy = Deputy.Roles.Any(actor.Holds),
        };
    }
}
