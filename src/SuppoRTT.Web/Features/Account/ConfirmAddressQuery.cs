using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Where the link of a new address leads.</summary>
/// <param name="Now">The address that counts.</param>
/// <param name="New">The one that is confirmed; null if the link does not hold.</param>
public sealed record ConfirmAddressPage(string Now, string? New);

/// <summary>Finds which address a link confirms, for the person who asked for it.</summary>
public sealed class ConfirmAddressQuery(ChangingAddresses changing, SignInStamps stamps, AddressTickets tickets, TimeProvider time)
{
    public async Task<ConfirmAddressPage> Find(string? token, PersonId person, CancellationToken cancellation)
    {
        var (stamp, asked) = (await stamps.Of(person, cancellation), await changing.NewOf(person, cancellation));
        var holds = asked is not null && tickets.Open(token) is { } ticket
            && ticket.Person == person.Value
            && ticket.Mark == (stamp with { Address = asked }).Mark
            && time.GetUtcNow() - ticket.At <= PasswordTickets.GoodFor;
        return new ConfirmAddressPage(stamp.Address, holds ? asked : null);
    }
}
