using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Calendars;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Security;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Makes an e-mail of a message of the current deanery at the moment it is sent: the address, the words and the link are those of now.</summary>
public sealed class LetterWriter(SuppoRTTContext db, DefinitionStore definitions, LetterLinks links, LetterSeals seals, MeetingLetters meetings)
{
    /// <summary>Null if the recipient may not be written to: they left the deanery, or have not come yet and were not asked in, or hear of it by being asked in.</summary>
    public async Task<Letter?> Write(OutboxMessage message, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        var email = message.RecipientId is { } person ? await AddressOf(person, message, cancellation) : rules.Contact.Email;
        if (email is null)
        {
            return null;
        }

        var stamp = message.RecipientId is { } recipient ? await seals.Stamp(recipient, cancellation) : null;
        var hasSignIn = message.RecipientId is null || stamp is not null;
        var words = await WordsOf(message, rules, hasSignIn, cancellation);
        var link = links.Of(message, hasSignIn, person => seals.Ticket(person, message.DeaneryId, stamp));
        return new Letter($"{message.Id}.{message.DeaneryId.Value:N}", email, rules.Name, rules.Contact, words, seals.InFull(link)) { Calendar = await meetings.EntryOf(message, rules, email, cancellation) };
    }

    private async Task<LetterWords> WordsOf(OutboxMessage message, DeaneryRules rules, bool hasSignIn, CancellationToken cancellation)
    {
        var words = message.Kind switch
        {
            MailKind.Reminder => ReminderWords.Of(message),
            MailKind.Digest => ReminderWords.Of(await db.Outbox.AsNoTracking().In(message).ToListAsync(cancellation)),
            var kind => await meetings.WordsOf(message, LetterWords.Of(kind, rules.Name, hasSignIn), cancellation),
        };
        var isNamed = message is { Kind: MailKind.Invitation, RecipientId: { } invited }
            && await db.Outbox.AnyAsync(o => o.RecipientId == invited && o.Kind == MailKind.SupervisorNamed, cancellation);
        var said = hasSignIn || message.Kind == MailKind.ForgottenPassword ? words : words.ToChooseFirst(seals.InFull(links.NewLink));
        return isNamed ? said.ToNamedSupervisor() : said;
    }

    private async Task<string?> AddressOf(PersonId person, OutboxMessage message, CancellationToken cancellation)
    {
        var usual = await AddressOf(person, message.Kind, cancellation);
        return usual is not null && message is { AtOtherAddress: true, AbsenceId: { } absence }
            ? await db.Absences.Where(a => a.Id == absence).Select(a => a.Contact!.OtherAddress).SingleAsync(cancellation) ?? usual
            : usual;
    }

    private Task<string?> AddressOf(PersonId person, MailKind kind, CancellationToken cancellation) => db.Memberships.AsNoTracking().HeldOn(seals.Now.DateInUk)
        .Where(m => m.PersonId == person)
        .Where(m => !m.AwaitsAcceptance || kind == MailKind.Invitation || kind == MailKind.ForgottenPassword
            || (kind != MailKind.SupervisorNamed && kind != MailKind.PlaceTaken && db.Outbox.Any(o => o.RecipientId == m.PersonId && o.Kind == MailKind.Invitation)))
        .Select(m => m.Person.Email).SingleOrDefaultAsync(cancellation);
}

/// <summary>What makes the links of e-mails whole and safe: the address that people reach the portal by, and the tickets.</summary>
public sealed class LetterSeals(PublicAddress address, PasswordTickets tickets, SignInStamps stamps, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public string InFull(string path) => address.Of(path);

    public Task<string?> Stamp(PersonId person, CancellationToken cancellation) => stamps.Of(person, cancellation);

    public string Ticket(PersonId person, DeaneryId deanery, string? stamp) => tickets.Seal(new PasswordTicket(person.Value, deanery.Value, PasswordTicket.MarkOf(stamp), Now));
}
