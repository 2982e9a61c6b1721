using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Judges what is said of who stands in, in the moment of sending: nobody is told of days that are over, nor of an end without having heard of a beginning.</summary>
public sealed class DeputyNews(SuppoRTTContext db, TimeProvider time)
{
    public async Task Judge(OutboxMessage message, CancellationToken cancellation)
    {
        if (await db.DeputyOf(message, cancellation) is not { } deputy || !await IsSo(message, deputy, cancellation))
        {
            message.Withdraw();
        }
    }

    private async Task<bool> IsSo(OutboxMessage message, Deputy deputy, CancellationToken cancellation)
    {
        var others = db.Outbox.Where(o => o.RecipientId == message.RecipientId && o.Id != message.Id && o.UniqueKey.StartsWith($"{deputy.Id:N}:") && o.State != MailState.Withdrawn);
        return message.Kind switch
        {
            MailKind.DeputyNamed => deputy.IsAhead(time.GetUtcNow().DateInUk),
            MailKind.DeputyDaysChanged => deputy.IsAhead(time.GetUtcNow().DateInUk) && !await others.AnyAsync(o => o.Id > message.Id, cancellation),
            MailKind.DeputyEnded => await others.AnyAsync(o => o.Id < message.Id && (o.State == MailState.Sent || o.State == MailState.PortalOnly), cancellation),
            _ => !await others.AnyAsync(o => o.Id > message.Id, cancellation),
        };
    }
}
