using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Calendars;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Security;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Makes an e-mail of a message of the current deanery at the moment it is sent: the address, the words and the link are those of now.</summary>
public sealed class LetterWriter(SuppoRTTContext db, DefinitionStore definitions, LetterTemplates templates, LetterLinks links, LetterSeals seals, MeetingLetters meetings, ContactLetters contacts, GuestLetters guests)
{
    /// <summary>Null if the recipient may not be written to: they left the deanery, or have not come yet and were not asked in, or hear of it by being asked in.</summary>
    public async Task<Letter?> Write(OutboxMessage message, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        if (message.RotaSendingId is { } sending)
        {
            return await contacts.Write(message, sending, rules, cancellation);
        }

        var email = message.RecipientId is { } person ? await AddressOf(person, message, cancellation) : rules.Contact.Email;
        if (email is null)
        {
            return null;
        }

        await db.AddressTo(message, email, cancellation);

        var stamp = message.RecipientId is { } recipient ? await seals.Stamp(recipient, cancellation) : null;
        var hasSignIn = stamp is null or { HasSignIn: true };
        if (await guests.Write(message, rules, cancellation) is { } asked)
        {
            return Letter.Of(message, rules, email, asked.Words, seals.InFull(asked.Link));
        }

        var words = await WordsOf(message, rules, hasSignIn, cancellation);
        var link = links.Of(message, hasSignIn, who => message.Kind == MailKind.ConfirmAddress ? seals.TicketFor(who, message.DeaneryId, stamp!, email) : seals.Ticket(who, message.DeaneryId, stamp!));
        return Letter.Of(message, rules, email, words, seals.InFull(link)) with { Calendar = await meetings.EntryOf(message, rules, email, cancellation) };
    }

    private async Task<LetterWords> WordsOf(OutboxMessage message, DeaneryRules rules, bool hasSignIn, CancellationToken cancellation)
    {
        var isToReadFirst = await IsToReadFirst(message, cancellation);
        var words = message.Kind switch
        {
            MailKind.FormToSign when isToReadFirst => LetterWords.ToReadFirst,
            MailKind.Reminder => ReminderWords.Of(message),
            MailKind.Digest => ReminderWords.Of(await db.Outbox.AsNoTracking().In(message).ToListAsync(cancellation)),
            MailKind.DeputyNamed or MailKind.DeputyDaysChanged => LetterWords.Of(message.Kind, rules.Name, hasSignIn).OnDays((await db.DeputyOf(message, cancellation))?.Days),
            var kind => await meetings.WordsOf(message, LetterWords.Of(kind, rules.Name, hasSignIn), cancellation),
        };
        var own = message.IsLeftToTeam || isToReadFirst ? null : await templates.Own(LetterTopic.Of(message), cancellation);
        var said = own is null ? words : own.In(words, new LetterValues(rules.Name, rules.Contact, message.By?.Written));
        said = message.CopyOfId is null ? said : said.ToDeputy();
        if (message.Kind == MailKind.Invitation)
        {
            said = said.ToInvited(hasSignIn);
        }

        if (hasSignIn && await db.NeedNotComeByMail(message, rules, cancellation))
        {
            said = said.ToChooseHow(seals.InFull(links.Preferences));
        }

        said = hasSignIn || message.Kind == MailKind.ForgottenPassword ? said : said.ToChooseFirst(seals.InFull(links.NewLink));
        return await IsToNamedSupervisor(message, cancellation) ? said.ToNamedSupervisor() : said;
    }

    private async Task<bool> IsToNamedSupervisor(OutboxMessage message, CancellationToken cancellation) =>
        message is { Kind: MailKind.Invitation, RecipientId: { } invited }
        && await db.Outbox.AnyAsync(o => o.RecipientId == invited && (o.Kind == MailKind.SupervisorNamed || o.Kind == MailKind.NextSupervisorNamed), cancellation);

    /// <summary>Whether they cannot sign it yet. Asked in the moment of sending: once they are confirmed they are told so, and that they can.</summary>
    private async Task<bool> IsToReadFirst(OutboxMessage message, CancellationToken cancellation) =>
        message is { Kind: MailKind.FormToSign, RecipientId: { } person, FormKey: { } form }
        && (await definitions.Forms(cancellation)).FirstOrDefault(f => f.Definition.Key == form)?.Definition.Signer(Party.Supervisor).Roles is { } signing
        && await db.WaitToBeConfirmed(signing, seals.Now.DateInUk).AnyAsync(m => m.PersonId == person, cancellation);

    private async Task<string?> AddressOf(PersonId person, OutboxMessage message, CancellationToken cancellation)
    {
        var usual = await AddressOf(person, message.Kind, cancellation);
        return message switch
        {
            _ when usual is null => null,
            { Kind: MailKind.ConfirmAddress or MailKind.AddressChanged } => await seals.ChangingAddress(person, message, cancellation) ?? throw new MailFaultException("This address was confirmed, or another one asked for, before it was sent", isForGood: true),
            { Kind: MailKind.MeetingTakenOut, AtOtherAddress: true } => message.FormerAddress ?? throw new MailFaultException("The address that was given for the time away is not known any more", isForGood: true),
            { AtOtherAddress: true, AbsenceId: { } absence } => await db.Absences.Where(a => a.Id == absence).Select(a => a.Contact!.OtherAddress).SingleAsync(cancellation) ?? usual,
            { AtOtherAddress: true } => await db.AddressWhileAway(person, seals.Now.DateInUk, cancellation) ?? usual,
            _ => usual,
        };
    }

    private Task<string?> AddressOf(PersonId person, MailKind kind, CancellationToken cancellation) => Members(kind).AsNoTracking()
        .Where(m => m.PersonId == person)
        .Where(m => !m.AwaitsAcceptance || kind == MailKind.Invitation || kind == MailKind.ForgottenPassword
            || (kind != MailKind.SupervisorNamed && kind != MailKind.NextSupervisorNamed && kind != MailKind.PlaceTaken && db.Outbox.Any(o => o.RecipientId == m.PersonId && o.Kind == MailKind.Invitation)))
        .Select(m => m.Person.Email).SingleOrDefaultAsync(cancellation);

    /// <summary>What is about an account goes whether it was closed or not.</summary>
    private IQueryable<Membership> Members(MailKind kind) => kind is MailKind.ForgottenPassword or MailKind.ConfirmAddress or MailKind.AddressChanged ? db.Memberships.HeldOn(seals.Now.DateInUk) : db.MembersOn(seals.Now.DateInUk);
}

/// <summary>What makes the links of e-mails whole and safe: the address that people reach the portal by, and the tickets.</summary>
public sealed class LetterSeals(PublicAddress address, PasswordTickets passwords, AddressTickets addresses, SignInStamps stamps, ChangingAddresses changing, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public string InFull(string path) => address.Of(path);

    public async Task<SignInStamp?> Stamp(PersonId person, CancellationToken cancellation) => await stamps.Of(person, cancellation);

    /// <summary>The address that somebody wants to confirm, or the one that they had before the change that a message tells of.</summary>
    public Task<string?> ChangingAddress(PersonId person, OutboxMessage message, CancellationToken cancellation) =>
        message.Kind == MailKind.ConfirmAddress ? changing.NewOf(person, cancellation) : changing.OldOf(person, message.Change, cancellation);

    public string Ticket(PersonId person, DeaneryId deanery, SignInStamp stamp) => passwords.Seal(new PasswordTicket(person.Value, deanery.Value, stamp.Mark, Now));

    /// <summary>To confirm an address: it dies when another one is asked for, and when the password is changed.</summary>
    public string TicketFor(PersonId person, DeaneryId deanery, SignInStamp stamp, string newAddress) =>
        addresses.Seal(new PasswordTicket(person.Value, deanery.Value, (stamp with { Address = newAddress }).Mark, Now));
}
