using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Guests;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Sends a code or another link to the address on record, or tries a code that was typed.</summary>
public sealed class OpenSigningHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public Task SendCode(string token, CancellationToken cancellation) => Do(token, SigningStanding.Works, found => found.Request.AskForCode(found.Guest, time.GetUtcNow()), cancellation);

    public async Task SendLink(string token, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        await Do(token, SigningStanding.Expired, found => found.Request.SendAgain(found.Absence, rules, found.Guest, time.GetUtcNow()), cancellation);
    }

    /// <summary>Whether the code opens the form. Whoever tries many at once is counted for each.</summary>
    public Task<bool> Enter(string token, string? code, CancellationToken cancellation) => db.TryUpTo(SigningRequest.MostTries, async () =>
    {
        var now = time.GetUtcNow();
        var found = await Found(token, SigningStanding.Works, now, cancellation);
        var isRight = found.Request.TryCode(code, found.Guest, now);
        await db.SaveChangesAsync(cancellation);
        return isRight;
    });

    private Task Do(string token, SigningStanding standing, Action<GuestRequest> verb, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        verb(await Found(token, standing, time.GetUtcNow(), cancellation));
        await db.SaveChangesAsync(cancellation);
    });

    private async Task<GuestRequest> Found(string token, SigningStanding standing, DateTimeOffset now, CancellationToken cancellation) =>
        await db.GuestRequestBehind(token, now, cancellation) is { } found && found.Standing == standing ? found : throw new RuleBrokenException("This link has changed since you opened the page.");
}
