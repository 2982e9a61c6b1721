using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Data.RotaPlans;

/// <summary>One link to a plan for the rota, as one e-mail carried it: only the hash of its secret is kept.</summary>
public sealed class RotaLink : IOwnedByDeanery
{
    private RotaLink() => TokenHash = null!;

    private RotaLink(RotaSending sending, string secret, DateTimeOffset at) =>
        (Id, DeaneryId, RotaSendingId, TokenHash, MadeAt, ExpiresAt) = (Guid.CreateVersion7(), sending.DeaneryId, sending.Id, SecretToken.HashOf(secret), at, sending.ExpiresAt);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public Guid RotaSendingId { get; private init; }

    public string TokenHash { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>Until when it works. Another link that is sent later does not make this one work for longer.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>A new link, and the secret that its address carries.</summary>
    public static (RotaLink Link, string Secret) New(RotaSending sending, DateTimeOffset at)
    {
        var secret = SecretToken.New();
        return (new RotaLink(sending, secret, at), secret);
    }
}

/// <summary>What is behind the secret of a link.</summary>
/// <param name="Absence">The whole absence, to say a verb to.</param>
/// <param name="Sending">What was sent to whom.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
public sealed record LinkedRotaPlan(Absence Absence, RotaSending Sending, DateTimeOffset ExpiresAt);

/// <summary>Finds what is behind the secret of a link.</summary>
public static class RotaLinkQueries
{
    /// <summary>Null if no link of the current deanery has this secret.</summary>
    public static async Task<LinkedRotaPlan?> RotaPlanBehind(this SuppoRTTContext db, string secret, CancellationToken cancellation)
    {
        var hash = SecretToken.HashOf(secret);
        if (await db.RotaLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, cancellation) is not { RotaSendingId: var id } link)
        {
            return null;
        }

        var absence = await db.Absences.WithAllForRota().SingleAsync(a => a.RotaSendings.Any(s => s.Id == id), cancellation);
        return new LinkedRotaPlan(absence, absence.RotaSendings.Single(s => s.Id == id), link.ExpiresAt);
    }

    /// <summary>Absences with all that decides on their plan for the rota.</summary>
    public static IQueryable<Absence> WithAllForRota(this IQueryable<Absence> absences) => absences
        .Include(a => a.Forms).ThenInclude(f => f.Signatures)
        .Include(a => a.Participations).Include(a => a.RotaSendings)
        .AsSplitQuery();
}
