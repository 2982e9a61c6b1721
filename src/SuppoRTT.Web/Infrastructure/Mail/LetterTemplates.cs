using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Reminders;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>How the current deanery words its e-mails: its newest own words for each thing, else those that come with the portal.</summary>
public sealed class LetterTemplates(SuppoRTTContext db)
{
    /// <summary>The newest version; null if the deanery never had words of its own.</summary>
    public Task<LetterTemplate?> Newest(LetterTopic topic, CancellationToken cancellation)
    {
        var name = topic.ToString();
        return db.LetterTemplates.AsNoTracking().Where(t => t.Topic == name).OrderByDescending(t => t.Number).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The deanery's own words if it has some now; null if those of the portal count.</summary>
    public async Task<OwnWords?> Own(LetterTopic topic, CancellationToken cancellation) =>
        await Newest(topic, cancellation) is { Subject: { } subject, Text: { } text } ? new OwnWords(topic, subject, text) : null;

    /// <summary>The words that come with the portal, to somebody who has a password.</summary>
    /// <param name="topic">What they are about.</param>
    /// <param name="rules">The deanery that writes.</param>
    /// <param name="deanery">Its name, or the field for it.</param>
    /// <param name="by">By when, or the field for it; null if no day is known.</param>
    public static LetterWords OfPortal(LetterTopic topic, DeaneryRules rules, string deanery, string? by) => topic.Kind == MailKind.Reminder
        ? ReminderWords.Of(topic, rules.Reminders.Any(r => r.Trigger == topic.Trigger && r.Form is not null), by)
        : LetterWords.Of(topic.Kind, deanery, hasSignIn: true);
}
