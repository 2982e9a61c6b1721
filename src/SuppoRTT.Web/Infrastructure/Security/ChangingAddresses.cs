using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>Addresses on their way: the one that somebody wants to sign in with and has not confirmed yet, and those that they had before. Kept with their sign-in, in no message and no link.</summary>
public sealed class ChangingAddresses(SuppoRTTContext db)
{
    private const string Keeper = "SuppoRTT";

    private const string New = "NewAddress";

    private const string Old = "OldAddress";

    /// <summary>The address that they asked for last, and have not confirmed; null if there is none.</summary>
    public Task<string?> NewOf(PersonId person, CancellationToken cancellation) => Kept(person, New, cancellation);

    /// <summary>The address that they had before a change; null if there was none. Of several changes each has its own, so that everybody who had an address hears that it is no longer valid.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="change">Which change; null for one of before they were told apart.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<string?> OldOf(PersonId person, Guid? change, CancellationToken cancellation) => Kept(person, NameOf(change), cancellation);

    internal static Task Ask(UserManager<SignIn> users, SignIn user, string address) => users.SetAuthenticationTokenAsync(user, Keeper, New, address);

    /// <summary>The new address counts, and the old one is kept to be told: saved at once with what else was changed of them.</summary>
    /// <returns>False if nothing was saved, since somebody else signs in with that address.</returns>
    internal static async Task<bool> Change(UserManager<SignIn> users, SignIn user, string old, Guid change) =>
        (await users.SetAuthenticationTokenAsync(user, Keeper, NameOf(change), old)).Succeeded && (await users.RemoveAuthenticationTokenAsync(user, Keeper, New)).Succeeded;

    private static string NameOf(Guid? change) => change is null ? Old : $"{Old}:{change:N}";

    private Task<string?> Kept(PersonId person, string name, CancellationToken cancellation) => db.UserTokens
        .Where(t => t.LoginProvider == Keeper && t.Name == name && db.Users.Any(u => u.Id == t.UserId && u.PersonId == person))
        .Select(t => t.Value).SingleOrDefaultAsync(cancellation);
}
