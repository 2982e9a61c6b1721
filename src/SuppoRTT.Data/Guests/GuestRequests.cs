using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Guests;

/// <summary>A request to sign without a sign-in, with all that decides what it is worth now.</summary>
/// <param name="Request">The request.</param>
/// <param name="Absence">The absence, as the guest of this request may know of it.</param>
/// <param name="Guest">Who is asked, as who acts.</param>
/// <param name="Standing">What the request is worth now.</param>
public sealed record GuestRequest(SigningRequest Request, Absence Absence, Actor Guest, SigningStanding Standing);

/// <summary>Finds requests to sign without a sign-in.</summary>
public static class GuestRequests
{
    /// <summary>The request of the current deanery to which the secret of a link leads; null if it is of none.</summary>
    public static async Task<GuestRequest?> GuestRequestBehind(this SuppoRTTContext db, string secret, DateTimeOffset now, CancellationToken cancellation)
    {
        var request = await db.RequestsBehind(secret).SingleOrDefaultAsync(cancellation);
        return request is null ? null : await db.Judged(request, now, cancellation);
    }

    /// <summary>The form to which the secret of a link leads; null if it is of none.</summary>
    public static Task<string?> FormBehind(this SuppoRTTContext db, string secret, CancellationToken cancellation) =>
        db.RequestsBehind(secret).Select(r => r.FormKey).SingleOrDefaultAsync(cancellation);

    /// <summary>The latest request to somebody about a form, whatever it is worth; null if they were never asked.</summary>
    public static Task<SigningRequest?> LatestRequest(this SuppoRTTContext db, AbsenceId absence, string form, PersonId person, CancellationToken cancellation) => db.SigningRequests
        .Where(r => r.AbsenceId == absence && r.FormKey == form && r.PersonId == person).OrderByDescending(r => r.AskedAt).FirstOrDefaultAsync(cancellation);

    /// <summary>The request with what it is worth now.</summary>
    public static async Task<GuestRequest> Judged(this SuppoRTTContext db, SigningRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = now.DateInUk;
        var member = await db.Memberships.AsNoTracking().Include(m => m.Person).Include(m => m.Roles)
            .SingleOrDefaultAsync(m => m.PersonId == request.PersonId && m.Until == null, cancellation);
        var hasSignIn = member is { AwaitsAcceptance: false } && await db.Users.AnyAsync(u => u.PersonId == request.PersonId, cancellation);
        Actor Guest(string name) => Actor.Guest(request.PersonId, name, member?.ActorOn(today).Roles ?? [], request.AbsenceId, request.FormKey);
        var guest = Guest(member?.Person.Name ?? "");
        var reference = await db.Absences.Where(a => a.Id == request.AbsenceId).Select(a => a.Reference).SingleAsync(cancellation);
        var absence = (await db.WholeAbsence(reference, guest, cancellation))!;
        if (member is { AwaitsAcceptance: true } && absence.TogetherWith(request.FormKey) is { } named && named.PersonId == request.PersonId)
        {
            guest = Guest(named.Name); // As it was said here: another deanery may know the address under another name.
        }

        return new GuestRequest(request, absence, guest, request.StandingIn(absence, member?.Person.FoldedEmail, hasSignIn, RolesOnDay.Of(guest), now));
    }

    /// <summary>The form that waits, as it was filled in, if who is asked holds no role in which it is signed; null if they do.</summary>
    public static async Task<FormDefinition?> FormSignedByOthers(this DefinitionStore definitions, GuestRequest found, CancellationToken cancellation)
    {
        if (found.Standing is not (SigningStanding.Works or SigningStanding.Expired) || found.Absence.Form(found.Request.FormKey).DefinitionVersionId is not { } version)
        {
            return null;
        }

        var form = (await definitions.Form(version, cancellation)).Definition;
        return found.Absence.IsSignedByOthers(form, RolesOnDay.Of(found.Guest)) ? form : null;
    }

    private static IQueryable<SigningRequest> RequestsBehind(this SuppoRTTContext db, string secret)
    {
        var hash = secret.Length == SecretToken.Length ? SecretToken.HashOf(secret) : null;
        return db.SigningRequests.Where(r => hash != null && db.Set<SigningLink>().Any(l => l.TokenHash == hash && l.SigningRequestId == r.Id));
    }
}
