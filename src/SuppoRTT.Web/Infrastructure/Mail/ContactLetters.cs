using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Features.RotaPlans;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>
/// Makes e-mails to contacts of trusts, who are no members and do not sign in. Each e-mail that is made carries a link of its own: its secret is in the e-mail only, and its hash is saved before the
/// e-mail leaves, so that no link leads nowhere.
/// </summary>
public sealed class ContactLetters(SuppoRTTContext db, RotaPlanLinks links, LetterSeals seals)
{
    public async Task<Letter> Write(OutboxMessage message, Guid sending, DeaneryRules rules, CancellationToken cancellation)
    {
        var sent = await db.Set<RotaSending>().AsNoTracking().SingleAsync(s => s.Id == sending, cancellation);
        var email = await db.RotaContacts.Where(c => c.Id == sent.ContactId).Select(c => c.Email).SingleAsync(cancellation);
        await db.AddressTo(message, email, cancellation);
        var (link, secret) = RotaLink.New(sent, seals.Now);
        db.Add(link);
        await db.SaveChangesAsync(cancellation);
        return Letter.Of(message, rules, email, LetterWords.Of(message.Kind, rules.Name, hasSignIn: true), seals.InFull(links.OpenRotaPlan(secret)));
    }
}

/// <summary>The address to which a message goes.</summary>
internal static class LetterAddresses
{
    /// <summary>Notes where it goes.</summary>
    /// <exception cref="MailFaultException">From there something came back before.</exception>
    public static async Task AddressTo(this SuppoRTTContext db, OutboxMessage message, string email, CancellationToken cancellation)
    {
        message.AddressTo(email);
        if (await db.HasComeBackFrom(message.AddressMark, cancellation))
        {
            throw new MailFaultException("An e-mail to this address came back before. Correct the address, or send this again if it is right", isForGood: true);
        }
    }
}
