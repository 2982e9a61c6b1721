using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

internal static class NearAddresses
{
    // One slip of the pen leaves the first or the second half of an address as it is.
    private const int Most = 200;

    private static readonly Role[] _signing = [Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor];

    /// <summary>The name of a member whom everybody finds in the directory, and whose address is nearly this one; of nobody else. Null if there is none. Of those who sign forms, if no roles are named.</summary>
    public static async Task<string?> NearMissOf(this SuppoRTTContext db, string address, PersonId? except, DateTimeOffset now, CancellationToken cancellation, IReadOnlyCollection<Role>? roles = null)
    {
        var folded = Person.FoldEmail(address);
        var (begins, ends) = (folded[..(folded.Length / 2)], folded[(folded.Length / 2)..]);
        var known = await db.ListedAs(roles ?? _signing, now.DateInUk).AsNoTracking()
            .Where(m => m.PersonId != except && (m.Person.FoldedEmail.StartsWith(begins) || m.Person.FoldedEmail.EndsWith(ends)))
            .OrderBy(m => m.Person.FoldedEmail).Select(m => new { m.Person.Name, m.Person.Email }).Take(Most).ToListAsync(cancellation);
        return EmailAddress.NearMissOf(address, known.Select(k => k.Email)) is { } near ? known.First(k => string.Equals(k.Email, near, StringComparison.OrdinalIgnoreCase)).Name : null;
    }
}
