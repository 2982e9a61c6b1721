using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Makes an e-mail of a message of the current deanery at the moment it is sent: the address, the words and the link are those of now.</summary>
public sealed class LetterWriter(SuppoRTTContext db, DefinitionStore definitions, LetterLinks links, LetterSeals seals)
{
    /// <summary>Null if the recipient may not be written to: they left the deanery, or have not come yet and were not asked in, or hear of it by being asked in.</summary>
    public async Task<Letter?> Write(OutboxMessage message, CancellationToken cancellation)
    {
        var today = seals.Now.DateInUk;
        var kind = message.Kind;
        var email = await db.Memberships.AsNoTracking().HeldOn(today)
            .Where(m => m.PersonId == message.RecipientId)
            .Where(m => !m.AwaitsAcceptance || kind == MailKind.Invitation || kind == MailKind.ForgottenPassword
                || (kind != MailKind.SupervisorNamed && db.Outbox.Any(o => o.RecipientId == m.PersonId && o.Kind == MailKind.Invitation)))
            .Select(m => m.Person.Email).SingleOrDefaultAsync(cancellation);
        if (email is null)
        {
            return null;
        }

        var rules = (await definitions.Rules(cancellation)).Rules;
        var stamp = await seals.Stamp(message.RecipientId, cancellation);
        var words = LetterWords.Of(kind, rules.Name, stamp is not null, seals.InFull(links.NewLink));
        var link = links.Of(message, stamp is not null, () => seals.Ticket(message, stamp));
        return new Letter($"{message.Id}.{message.DeaneryId.Value:N}", email, rules.Name, rules.Contact, words, seals.InFull(link));
    }
}

/// <summary>What makes the links of e-mails whole and safe: the address that people reach the portal by, and the tickets.</summary>
public sealed class LetterSeals(PublicAddress address, PasswordTickets tickets, SignInStamps stamps, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public string InFull(string path) => address.Of(path);

    public Task<string?> Stamp(PersonId person, CancellationToken cancellation) => stamps.Of(person, cancellation);

    public string Ticket(OutboxMessage message, string? stamp) => tickets.Seal(new PasswordTicket(message.RecipientId.Value, message.DeaneryId.Value, PasswordTicket.MarkOf(stamp), Now));
}
