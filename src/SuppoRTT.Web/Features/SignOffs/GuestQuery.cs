using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Guests;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>The request of who signs without an account, for the pages behind the code.</summary>
public sealed class GuestQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Null if there is no such link in this deanery.</summary>
    public Task<GuestRequest?> Find(string token, CancellationToken cancellation) => db.GuestRequestBehind(token, time.GetUtcNow(), cancellation);

    /// <summary>Who answers questions.</summary>
    public async Task<Contact> Team(CancellationToken cancellation) => (await definitions.Rules(cancellation)).Rules.Contact;

    /// <summary>Whether the form may be shown to somebody who gave the code.</summary>
    public static bool IsOfUse(GuestRequest request) => request.Standing is SigningStanding.Works or SigningStanding.Done;
}
