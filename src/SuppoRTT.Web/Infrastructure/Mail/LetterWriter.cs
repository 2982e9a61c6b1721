using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Makes an e-mail of a message of the current deanery at the moment it is sent: the address, the words and the link are those of now.</summary>
public sealed class LetterWriter(SuppoRTTContext db, DefinitionStore definitions, LetterLinks links, LetterSeals seals)
{
    /// <summary>Null if the recipient does not belong to the deanery any more: nothing is sent to them.</summary>
    public async Task<Letter?> Write(OutboxMessage message, CancellationToken cancellation)
    {
        var today = seals.Now.DateInUk;
        var to = await db.Memberships.AsNoTracking()
            .Where(m => m.PersonId == message.RecipientId && m.From <= today && (m.Until == null || m.Until > today))
            .Select(m => new { m.Person.Email, SignIn = db.Users.Where(u => u.PersonId == m.PersonId).Select(u => u.SecurityStamp).FirstOrDefault() })
            .SingleOrDefaultAsync(cancellation);
        if (to is null)
        {
            return null;
        }

        var rules = (await definitions.Rules(cancellation)).Rules;
        var words = LetterWords.Of(message.Kind, rules.Name, to.SignIn is not null, seals.InFull(links.NewLink));
        var link = links.Of(message, to.SignIn is not null, () => seals.Ticket(message, to.SignIn));
        return new Letter($"{message.Id}.{message.DeaneryId.Value:N}", to.Email, rules.Name, rules.Contact, words, seals.InFull(link));
    }
}

/// <summary>What makes the links of e-mails whole and safe: the address that people reach the portal by, and the tickets.</summary>
public sealed class LetterSeals(PublicAddress address, PasswordTickets tickets, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public string InFull(string path) => address.Of(path);

    public string Ticket(OutboxMessage message, string? stamp) => tickets.Seal(new PasswordTicket(message.RecipientId.Value, message.DeaneryId.Value, stamp, Now));
}
