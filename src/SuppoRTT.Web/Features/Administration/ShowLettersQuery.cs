using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Web.Infrastructure.Mail;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>What the deanery's e-mails are about.</summary>
/// <param name="Events">What is written when something happens.</param>
/// <param name="Reminders">What is written when something is due.</param>
public sealed record ShowLettersPage(IReadOnlyList<ListedLetter> Events, IReadOnlyList<ListedLetter> Reminders);

/// <summary>E-mails that are said in the same words.</summary>
/// <param name="Topic">What they are about.</param>
/// <param name="Newest">The newest version of the deanery's own words; null if it never had any.</param>
public sealed record ListedLetter(LetterTopic Topic, LetterTemplate? Newest)
{
    public bool IsOwn => Newest?.Text is not null;

    /// <summary>Nothing can be sent in them: what was to be said in them lies among what could not be sent until they are changed.</summary>
    public bool IsUnusable => Newest is { Subject: { } subject, Text: { } text } && new OwnWords(Topic, subject, text).IsUnusable;
}

/// <summary>Finds what e-mails are about, with the newest words of each.</summary>
public sealed class ShowLettersQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public async Task<ShowLettersPage> Find(CancellationToken cancellation)
    {
        var newest = await db.LetterTemplates.AsNoTracking()
            .Where(t => !db.LetterTemplates.Any(later => later.Topic == t.Topic && later.Number > t.Number))
            .ToDictionaryAsync(t => t.Topic, cancellation);
        var topics = LetterTopic.AllOf((await definitions.Rules(cancellation)).Rules).ToLookup(t => t.Kind == MailKind.Reminder, t => new ListedLetter(t, newest.GetValueOrDefault(t.ToString())));
        return new ShowLettersPage([.. topics[false]], [.. topics[true]]);
    }
}
