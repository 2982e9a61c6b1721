using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Administration;

/// <summary>Messages that left and may come back.</summary>
internal static class Bounced
{
    private static int _people;

    /// <summary>An invitation that was sent, as the name that its e-mail carries.</summary>
    public static async Task<(PersonId To, MailId Id)> Sent(this Portal portal, string deanery = "wessex")
    {
        var number = Interlocked.Increment(ref _people);
        var invited = await portal.Invited(deanery, $"Bea Demo-{number}", $"bea.{number}@hospital.test");
        return (invited, await portal.In(deanery, async db =>
        {
            var message = await db.Outbox.SingleAsync(o => o.RecipientId == invited);
            message.AddressTo($"bea.{number}@hospital.test");
            message.MarkSent(A.Morning);
            await db.SaveChangesAsync();
            return new MailId(message.Id, message.DeaneryId);
        }));
    }

    public static Task<OutboxMessage> Message(this Portal portal, MailId id, string deanery = "wessex") => portal.In(deanery, db => db.Outbox.AsNoTracking().SingleAsync(o => o.Id == id.Message));
}
