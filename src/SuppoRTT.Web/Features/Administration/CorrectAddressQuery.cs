using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Who can change the address to which a message went.</summary>
public enum AddressKeeper
{
    /// <summary>Staff: only this deanery knows them, and they have never signed in.</summary>
    Staff,

    /// <summary>Staff of the whole deanery: with the invitation goes a role that the reader could not give.</summary>
    StaffOfAll,

    /// <summary>The person, or whoever runs the portal. Which of the two is not told, since it would tell whether they belong elsewhere.</summary>
    Person,

    /// <summary>The doctor, or who agreed it with them: it is an address for the time away.</summary>
    Absence,

    /// <summary>Staff, in the list of contacts for the rota.</summary>
    RotaContacts,

    /// <summary>Whoever runs the portal: it is the address of the deanery's team, or of somebody who has left.</summary>
    Operator,
}

/// <summary>A message, and the address of who gets it.</summary>
/// <param name="Line">The message.</param>
/// <param name="Keeper">Who can change the address.</param>
/// <param name="Address">The address, if staff can change it.</param>
/// <param name="Input">What is typed.</param>
public sealed record CorrectAddressPage(SentLine Line, AddressKeeper Keeper, string? Address, CorrectAddressInput Input);

/// <summary>Finds the address to which a message went, and who can change it.</summary>
public sealed class CorrectAddressQuery(SuppoRTTContext db, ShowSentMessagesQuery messages, SignInStamps stamps, TimeProvider time)
{
    /// <summary>Null if there is no such message.</summary>
    public async Task<CorrectAddressPage?> Find(long id, Actor actor, CorrectAddressInput? input, CancellationToken cancellation)
    {
        if (await messages.One(id, actor, cancellation) is not { } line)
        {
            return null;
        }

        var member = line.Message.RecipientId is { } person
            ? await db.Memberships.AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.PersonId == person && m.Until == null, cancellation)
            : null;
        var keeper = line.RotaContactId is not null ? AddressKeeper.RotaContacts
            : line.Message.AtOtherAddress ? AddressKeeper.Absence
            : member is null ? AddressKeeper.Operator
            : !await IsOnlyHere(member, cancellation) ? AddressKeeper.Person
            : member.IsBeyond(actor, time.GetUtcNow().DateInUk) ? AddressKeeper.StaffOfAll
            : AddressKeeper.Staff;
        var address = keeper == AddressKeeper.Staff ? member?.Person.Email : null;
        return new CorrectAddressPage(line, keeper, address, input ?? new CorrectAddressInput { Address = address, Version = member?.Version ?? 0 });
    }

    /// <summary>Whether only this deanery knows them, and they have never signed in.</summary>
    public async Task<bool> IsOnlyHere(Membership member, CancellationToken cancellation) =>
        !(await stamps.Of(member.PersonId, cancellation)).HasSignIn && !await db.BelongsElsewhere(member.PersonId, member.DeaneryId, cancellation);
}
