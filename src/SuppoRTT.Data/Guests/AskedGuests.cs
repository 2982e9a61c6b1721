using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Guests;

/// <summary>Who does a form with the doctor and has no sign-in, and what they were asked last.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Name">As they were named.</param>
/// <param name="AwaitsConfirmation">Whether the deanery has to confirm them before they can sign.</param>
/// <param name="Latest">What they were asked last; null if nothing.</param>
public sealed record AskedGuest(Person Person, string Name, bool AwaitsConfirmation, SigningRequest? Latest)
{
    /// <summary>The request that their link leads to; null if none was made for this address, or it was taken back.</summary>
    public SigningRequest? Request => Latest is { EndedAt: null } request && request.FoldedAddress == Person.FoldedEmail ? request : null;
}

/// <summary>Tells who could be asked to sign without a sign-in.</summary>
public static class AskedGuests
{
    /// <summary>Null if nobody does the form with the doctor, or they sign in here. Whether somebody who has not come yet has a sign-in elsewhere is not told by that.</summary>
    public static async Task<AskedGuest?> GuestOf(this SuppoRTTContext db, Absence absence, FormDefinition form, CancellationToken cancellation)
    {
        if (absence.TogetherWith(form.Key) is not { } partner)
        {
            return null;
        }

        var id = partner.PersonId;
        var member = await db.Memberships.AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.PersonId == id && m.Until == null, cancellation);
        return member is null || (!member.AwaitsAcceptance && await db.Users.AnyAsync(u => u.PersonId == id, cancellation)) ? null
            : new AskedGuest(member.Person, partner.Name, member.AwaitsConfirmation, await db.LatestRequest(absence.Id, form.Key, id, cancellation));
    }
}
