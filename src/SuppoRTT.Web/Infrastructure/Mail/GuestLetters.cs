using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Guests;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Features.SignOffs;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>
/// Makes e-mails to who signs without a sign-in. Each that leads to the form carries a link of its own: its secret is in the e-mail only, and its hash is saved before the e-mail leaves. A code is in the
/// e-mail only, too.
/// </summary>
public sealed class GuestLetters(SuppoRTTContext db, DefinitionStore definitions, SignOffLinks links, HomeLinks home, LetterSeals seals)
{
    private static readonly LetterWords _asked = new(
        "You are asked to read and sign a form in SuppoRTT",
        ["A form is waiting for you to read it, and to sign it or send it back. You do not need an account or a password for that."],
        "Go to the form",
        ["The page sends a code to this address first. The link is for you: please do not pass this e-mail on. If you do not know what this is about, or it is not for you, tell the team below."]);

    /// <summary>What is to be written to them instead of what is written to members; null if this message is written as any other.</summary>
    public async Task<(LetterWords Words, string Link)?> Write(OutboxMessage message, DeaneryRules rules, CancellationToken cancellation) => message switch
    {
        { Kind: MailKind.SigningCode } => (Code(await MakeCode(await Asked(message, cancellation), message, cancellation)), home.Landing()),
        { Kind: MailKind.SigningAsked } => (_asked, await NewLink(await Asked(message, cancellation), cancellation)),
        { Kind: MailKind.FormToSign or MailKind.SupervisorConfirmed } or { Trigger: ReminderTrigger.SignOffWaits, Purpose: ReminderPurpose.Act }
            when rules.GuestLinkDays > 0 && await Live(message, cancellation, orTooOld: true) is { } request => (_asked, await LinkAnew(request, rules, cancellation)),
        _ => null,
    };

    private static LetterWords Code(string code) => new(
        "Your code for SuppoRTT",
        [$"Your code is {code[..4]} {code[4..]}", "Type it on the page on which you asked for it. It works once, for 15 minutes. Nobody from the deanery ever asks you for it."],
        "What SuppoRTT is",
        ["If you did not ask for a code, you do not need to do anything. Nothing opens without it."]);

    /// <exception cref="MailFaultException">It is of no use to them any more.</exception>
    private async Task<SigningRequest> Asked(OutboxMessage message, CancellationToken cancellation) =>
        await Live(message, cancellation) ?? throw new MailFaultException("The form does not wait for them any more, or the address was corrected", isForGood: true);

    /// <summary>The request that is of use to them; a link would only say to who holds no role in which the form is signed that others sign it.</summary>
    private async Task<SigningRequest?> Live(OutboxMessage message, CancellationToken cancellation, bool orTooOld = false)
    {
        var (absence, person, form) = (message.AbsenceId, message.RecipientId, message.FormKey);
        var latest = await db.SigningRequests.Where(r => r.AbsenceId == absence && r.PersonId == person && (form == null || r.FormKey == form) && r.EndedAt == null)
            .OrderByDescending(r => r.AskedAt).FirstOrDefaultAsync(cancellation);
        return latest is not null && await db.Judged(latest, seals.Now, cancellation) is var found && (found.Standing == SigningStanding.Works || (orTooOld && found.Standing == SigningStanding.Expired))
            && await definitions.FormSignedByOthers(found, cancellation) is null ? latest : null;
    }

    /// <summary>Who has a request is never led to a password because its days have passed: the form waits, and so they begin anew.</summary>
    private async Task<string> LinkAnew(SigningRequest request, DeaneryRules rules, CancellationToken cancellation)
    {
        request.BeginAnew(rules, seals.Now);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(request).ReloadAsync(cancellation);
            throw new MailFaultException("The page was used at the same moment", isForGood: false);
        }

        return await NewLink(request, cancellation);
    }

    private async Task<string> NewLink(SigningRequest request, CancellationToken cancellation)
    {
        var (link, secret) = SigningLink.New(request, seals.Now);
        db.Add(link);
        await db.SaveChangesAsync(cancellation);
        return links.OpenSigning(secret);
    }

    private async Task<string> MakeCode(SigningRequest request, OutboxMessage message, CancellationToken cancellation)
    {
        if (request.CodeAskedAt != message.At)
        {
            throw new MailFaultException("Another code was asked for before it was sent", isForGood: true);
        }

        try
        {
            var code = request.MakeCode(seals.Now);
            await db.SaveChangesAsync(cancellation);
            return code;
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(request).ReloadAsync(cancellation);
            throw new MailFaultException("The page was used at the same moment", isForGood: false);
        }
    }
}
