using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mail;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Goes back to the words that come with the portal: a version without words of its own.</summary>
public sealed class ShowLetterHandler(SuppoRTTContext db, LetterTemplates templates, CurrentDeanery deanery, TimeProvider time)
{
    /// <summary>To do it twice changes nothing. Whoever saved other words meanwhile is not overridden unseen.</summary>
    public async Task Handle(LetterTopic topic, int numberRead, Actor actor, CancellationToken cancellation)
    {
        var newest = await templates.Newest(topic, cancellation);
        if (newest?.Text is null)
        {
            return;
        }

        RuleBrokenException.Unless(newest.Number == numberRead, "Somebody else changed these words while you had the page open.");
        db.Add(new LetterTemplate(deanery.Id, topic, numberRead + 1, null, null, actor.Stamp(Role.DeaneryStaff), time.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        await db.SendInNewWords(topic, cancellation);
    }
}
