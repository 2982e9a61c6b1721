using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mail;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Saves the words of an e-mail as a new version, or sends them to whoever wrote them.</summary>
public sealed class ChangeLetterHandler(SuppoRTTContext db, CurrentDeanery deanery, LetterTrial trial, TimeProvider time)
{
    /// <summary>Messages that could not be made of the former words go in these. Null if the words count from now on, else what somebody else saved meanwhile. The same words again change nothing.</summary>
    public async Task<LetterTemplate?> Save(ChangeLetterPage page, Actor actor, CancellationToken cancellation)
    {
        var (words, read) = (page.Words, page.Input.Number);
        var newest = await Newest(words.Topic, cancellation);
        if (newest is not null && newest.Subject == words.Subject && newest.Text == words.Text)
        {
            return null;
        }

        if ((newest?.Number ?? 0) != read)
        {
            return newest;
        }

        db.Add(new LetterTemplate(deanery.Id, words.Topic, read + 1, words.Subject, words.Text, actor.Stamp(Role.DeaneryStaff), time.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(cancellation);
            await db.SendInNewWords(words.Topic, cancellation);
            return null;
        }
        catch (DbUpdateException e) when (DatabaseFaults.IsDuplicate(e))
        {
            db.ChangeTracker.Clear();
            return await Newest(words.Topic, cancellation);
        }
    }

    /// <summary>Null if it was sent to their own address, else why not.</summary>
    public async Task<string?> SendTo(Actor actor, Letter example, CancellationToken cancellation) =>
        await trial.Send(example with { To = await db.People.Where(p => p.Id == actor.Id).Select(p => p.Email).SingleAsync(cancellation) }, cancellation);

    private Task<LetterTemplate?> Newest(LetterTopic topic, CancellationToken cancellation)
    {
        var key = topic.ToString();
        return db.LetterTemplates.AsNoTracking().Where(t => t.Topic == key).OrderByDescending(t => t.Number).FirstOrDefaultAsync(cancellation);
    }
}
