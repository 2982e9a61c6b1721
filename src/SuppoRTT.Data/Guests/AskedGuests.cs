using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Guests;

/// <summary>Who does a form with the doctor and has no sign-in, and what they were asked last.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Name">As they were named.</param>
/// <param name="AwaitsConfirmation">Whether the deanery has to confirm them before they can sign.</param>
/// <param name="Held">The roles that they hold today.</param>
/// <param name="Latest">What they were asked last; null if nothing.</param>
/// <param name="Request">The request that their link leads to; null if none was made for this address, it was taken back, or they were named anew since.</param>
public sealed record AskedGuest(Person Person, string Name, bool AwaitsConfirmation, RolesOnDay Held, SigningRequest? Latest, SigningRequest? Request);

/// <summary>Tells who could be asked to sign without a sign-in.</summary>
public static class AskedGuests
{
    /// <summary>Null if nobody does the form with the doctor, or they sign in here. Whether somebody who has not come yet has a sign-in elsewhere is not told by that.</summary>
    public static async Task<AskedGuest?> GuestOf(this SuppoRTTContext db, Absence absence, FormDefinition form, DateOnly today, CancellationToken cancellation)
    {
        if (absence.TogetherWith(form.Key) is not { } partner)
        {
            return null;
        }

        var id = partner.PersonId;
        var member = await db.Memberships.AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.PersonId == id && m.Until == null, cancellation);
        if (member is null || (!member.AwaitsAcceptance && await db.Users.AnyAsync(u => u.PersonId == id, cancellation)))
        {
            return null;
        }

        var latest = await db.LatestRequest(absence.Id, form.Key, id, cancellation);
        var open = latest is not null && latest.FoldedAddress == member.Person.FoldedEmail && latest.IsOpenIn(absence) ? latest : null;
        return new AskedGuest(member.Person, partner.Name, member.AwaitsConfirmation, RolesOnDay.Of(member.ActorOn(today)), latest, open);
    }
}
