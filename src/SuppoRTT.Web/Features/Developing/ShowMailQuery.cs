using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Developing;

public sealed record ShowMailPage(IReadOnlyList<ShownMail> Mail);

/// <summary>An e-mail as a developer sees it.</summary>
/// <param name="Message">The message in the outbox.</param>
/// <param name="Letter">The e-mail that it would be now; null if its recipient has left, or it cannot be written.</param>
public sealed record ShownMail(OutboxMessage Message, Letter? Letter)
{
    public string Status => MessageWords.Of(Message.State) + (Message.Fault is { } fault ? $": {fault}" : "");
}

/// <summary>The newest messages of all deaneries as they would be sent now.</summary>
public sealed class ShowMailQuery(SuppoRTTContext db, DeaneryScopes deaneries)
{
    private const int Most = 100;

    public async Task<ShowMailPage> Find(CancellationToken cancellation)
    {
        var messages = await db.Outbox.AcrossDeaneries("a developer sees the mail of all demonstration deaneries").AsNoTracking()
            .OrderByDescending(m => m.Id).Take(Most).ToListAsync(cancellation);
        var shown = new List<ShownMail>();
        foreach (var deanery in messages.GroupBy(m => m.DeaneryId))
        {
            shown.AddRange(await Written(deanery.Key, deanery, cancellation));
        }

        return new ShowMailPage([.. shown.OrderByDescending(m => m.Message.Id)]);
    }

    private Task<List<ShownMail>> Written(DeaneryId deanery, IEnumerable<OutboxMessage> messages, CancellationToken cancellation) => deaneries.Within(deanery, async there =>
    {
        var (writer, written) = (there.GetRequiredService<LetterWriter>(), new List<ShownMail>());
        foreach (var message in messages)
        {
            written.Add(new ShownMail(message, await Written(writer, message, cancellation)));
        }

        return written;
    }, cancellation);

    /// <summary>Null, too, if it cannot be written as things are.</summary>
    private static async Task<Letter?> Written(LetterWriter writer, OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            return await writer.Write(message, cancellation);
        }
        catch (MailFaultException)
        {
            return null;
        }
    }
}
