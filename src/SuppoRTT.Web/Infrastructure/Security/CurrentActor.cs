using System.Security.Claims;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>Who is asking, in the deanery of this request. Memberships are read from the database each time, never from the cookie, so that an ended one, or an account that was closed, ends at once.</summary>
public sealed class CurrentActor(SuppoRTTContext db, CurrentDeanery deanery, TimeProvider time)
{
    private Actor? _actor;

    public Actor Actor => _actor ?? throw new InvalidOperationException("Nobody who belongs to this deanery is asking.");

    public bool IsMember => _actor is not null;

    internal async Task FindOut(ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (_actor is not null || !deanery.IsChosen || user.PersonId() is not { } person)
        {
            return;
        }

        _actor = await For(person, cancellation);
    }

    /// <summary>A person who is not there to sign in, as an actor of the current deanery; null if they do not belong to it today, or could not sign in: they have no account, or it was closed.</summary>
    internal async Task<Actor?> WithOpenAccount(PersonId person, CancellationToken cancellation) =>
        await db.Users.AnyAsync(u => u.PersonId == person, cancellation) ? await For(person, cancellation) : null;

    /// <summary>A person as an actor of the current deanery; null if they do not belong to it today, or their account was closed.</summary>
    internal async Task<Actor?> For(PersonId person, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (today, closed) = (now.DateInUk, db.Users.Closed(now));
        var found = await db.Memberships.AsNoTracking().HeldOn(today)
            .Where(m => m.PersonId == person && !closed.Contains(m.PersonId))
            .Select(m => new { m.Person.Name, Roles = m.Roles.Where(r => r.From <= today && (r.Until == null || r.Until >= today)).ToList() })
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : await db.WithStandIns(new Actor(ActorKind.Person, person, found.Name, [.. found.Roles.OrderBy(r => r.From).ThenBy(r => r.Role).Select(r => r.Held)]), today, cancellation);
    }
}

/// <summary>Who is signed in, as the cookie says it.</summary>
public static class PersonClaim
{
    public const string Type = "person";

    /// <summary>The signed-in person, whatever the deanery.</summary>
    public static PersonId? PersonId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Type), out var id) ? new PersonId(id) : null;
}
