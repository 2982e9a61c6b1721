using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Security;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Account;

/// <summary>How the link stands with which somebody came.</summary>
public enum PasswordLink
{
    Open,
    TooOld,
    Used,

    /// <summary>They were invited, and have chosen a password since: with this link, or with that of another deanery.</summary>
    HasAccount,

    /// <summary>Whoever runs the portal closed their account: they come in with no link until it is opened again.</summary>
    Closed,

    /// <summary>None, or changed on the way.</summary>
    Incomplete,
}

/// <param name="Link">How the link stands.</param>
/// <param name="Person">Whose password it is; null if the link does not say.</param>
/// <param name="SignIn">How they sign in now; null if they never did.</param>
/// <param name="Home">Where they go when they are signed in.</param>
public sealed record ChoosePasswordPage(PasswordLink Link, Person? Person = null, SignIn? SignIn = null, string Home = HomeLinks.Deaneries)
{
    public ChoosePasswordInput Input { get; init; } = new();
}

public sealed class ChoosePasswordQuery(SuppoRTTContext db, PasswordTickets tickets, DeaneryScopes deaneries, TimeProvider time)
{
    public async Task<ChoosePasswordPage> Find(string? token, CancellationToken cancellation)
    {
        if (tickets.Open(token) is not { } ticket)
        {
            return new ChoosePasswordPage(PasswordLink.Incomplete);
        }

        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == new PersonId(ticket.Person), cancellation);
        var signIn = await db.Users.SingleOrDefaultAsync(u => u.PersonId == person.Id, cancellation);
        var now = time.GetUtcNow();
        var link = signIn?.IsClosed(now) == true ? PasswordLink.Closed
            : signIn is not null && PasswordTicket.MarkOf(null, person.Email) == ticket.Mark ? PasswordLink.HasAccount
            : PasswordTicket.MarkOf(signIn?.SecurityStamp, person.Email) != ticket.Mark ? PasswordLink.Used
            : now - ticket.At > PasswordTickets.GoodFor ? PasswordLink.TooOld
            : PasswordLink.Open;
        return new ChoosePasswordPage(link, person, signIn, await Home(person.Id, new DeaneryId(ticket.Deanery), cancellation));
    }

    /// <summary>Their home in the deanery that wrote to them, if they still belong to it.</summary>
    private async Task<string> Home(PersonId person, DeaneryId deanery, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        return await db.Memberships.AcrossDeaneries("who chooses a password has not signed in to a deanery yet").HeldOn(today)
            .AnyAsync(m => m.PersonId == person && m.DeaneryId == deanery, cancellation)
            ? await deaneries.Within(deanery, there => Task.FromResult(there.GetRequiredService<HomeLinks>().Home()), cancellation)
            : HomeLinks.Deaneries;
    }
}
