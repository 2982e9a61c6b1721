using SuppoRTT.Data;
using SuppoRTT.Data.Guests;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>The request of who signs without an account, for the pages behind the code.</summary>
public sealed class GuestQuery(SuppoRTTContext db, TimeProvider time)
{
    /// <summary>Null if there is no such link in this deanery.</summary>
    public Task<GuestRequest?> Find(string token, CancellationToken cancellation) => db.GuestRequestBehind(token, time.GetUtcNow(), cancellation);
}
