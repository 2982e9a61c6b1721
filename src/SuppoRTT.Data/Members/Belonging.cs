using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>The memberships of a person, wherever they belong.</summary>
public static class Belonging
{
    /// <summary>The memberships of somebody in every deanery, so that they are led to each.</summary>
    public static IQueryable<Membership> BelongingOf(this SuppoRTTContext db, PersonId person) =>
        db.Memberships.AcrossDeaneries("people are led to each of the deaneries that they belong to").Where(m => m.PersonId == person && m.Until == null);

    /// <summary>Whether somebody is or was a member of another deanery than this one.</summary>
    public static Task<bool> BelongsElsewhere(this SuppoRTTContext db, PersonId person, DeaneryId here, CancellationToken cancellation) =>
        db.Memberships.AcrossDeaneries("one deanery does not change what belongs to another, too").AnyAsync(m => m.PersonId == person && m.DeaneryId != here, cancellation);
}
