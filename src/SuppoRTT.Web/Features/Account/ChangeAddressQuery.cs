using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

/// <summary>With which address somebody signs in.</summary>
/// <param name="Now">The address that counts.</param>
/// <param name="Asked">The one that they asked for, and have not confirmed; null if there is none.</param>
/// <param name="Input">What is typed.</param>
public sealed record ChangeAddressPage(string Now, string? Asked, ChangeAddressInput Input);

/// <summary>Finds with which address somebody signs in.</summary>
public sealed class ChangeAddressQuery(SuppoRTTContext db, ChangingAddresses changing)
{
    public async Task<ChangeAddressPage> Find(PersonId person, ChangeAddressInput? input, CancellationToken cancellation) => new(
        await db.People.Where(p => p.Id == person).Select(p => p.Email).SingleAsync(cancellation), await changing.NewOf(person, cancellation), input ?? new ChangeAddressInput());
}
