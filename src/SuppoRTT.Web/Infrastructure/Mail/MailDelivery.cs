using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Web.Infrastructure.Reminders;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Sends one message of the current deanery that was taken for sending, and writes down how it went.</summary>
public sealed class MailDelivery(SuppoRTTContext db, LetterWriter writer, IMailTransport transport, ReminderCheck reminders, TimeProvider time)
{
    private const int MostTries = 5;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    /// <summary>The state that the message has now, and what went wrong. If the database cannot be reached before anything was handed over, it says so as it is: the message may be delivered again.</summary>
    /// <exception cref="NotRecordedException">It may have gone out, and that could not be written down.</exception>
    public async Task<Delivered> Deliver(long id, CancellationToken cancellation)
    {
        var message = await db.Outbox.SingleAsync(m => m.Id == id, cancellation);
        var isAway = false;
        try
        {
            if (await reminders.MayGo(message, cancellation))
            {
                await HandOver(message, await LetterOf(message, cancellation), cancellation);
            }
        }
        catch (MailFaultException e) when (e.IsForGood)
        {
            message.GiveUp(e.Message);
        }
        catch (MailFaultException e) when (e.ServerIsAway)
        {
            isAway = true;
            message.WaitForServer(e.Message, e.MayHaveGone, time.GetUtcNow());
        }
        catch (Exception e) when (e is not OperationCanceledException && !DatabaseFaults.IsOutOfReach(e))
        {
            message.TryLater(e is MailFaultException ? e.Message : $"The e-mail could not be made ({e.GetType().Name})", time.GetUtcNow());
        }

        await Record();
        return new Delivered(message.State, message.Fault, isAway);
    }

    private async Task HandOver(OutboxMessage message, Letter letter, CancellationToken cancellation)
    {
        try
        {
            await transport.Send(letter, cancellation);
            message.MarkSent(time.GetUtcNow());
        }
        catch (MailFaultException e) when (e is { IsForGood: false, MayHaveGone: true })
        {
            message.LeaveBehind();
            throw;
        }
    }

    /// <summary>What was handed over and is not written down goes out again: a database that is busy or away for a moment is waited for.</summary>
    private async Task Record()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await reminders.Save(CancellationToken.None);
                return;
            }
            catch (Exception e) when (tries < MostTries && DatabaseFaults.IsOutOfReach(e) && db.ChangeTracker.HasChanges())
            {
                await Task.Delay(_pause);
            }
            catch (Exception e) when (DatabaseFaults.IsOutOfReach(e))
            {
                throw new NotRecordedException(DatabaseFaults.Describe(e));
            }
        }
    }

    private async Task<Letter> LetterOf(OutboxMessage message, CancellationToken cancellation)
    {
        var letter = await writer.Write(message, cancellation);
        return letter switch
        {
            _ when message.IsWornOut => throw new MailFaultException("It was taken for sending too often, and never finished", isForGood: true),
            null => throw new MailFaultException("The recipient has left the deanery, or has not come yet", isForGood: true),
            { IsToNobody: true } => throw new MailFaultException("Addresses that end in .example are made up, and nothing is sent to them", isForGood: true),
            _ => letter,
        };
    }
}

/// <summary>How it went with one message.</summary>
/// <param name="State">The state that it has now.</param>
/// <param name="Fault">What went wrong.</param>
/// <param name="ServerIsAway">Whether the mail server could not be reached.</param>
public sealed record Delivered(MailState State, string? Fault, bool ServerIsAway);

/// <summary>What became of a message could not be written down: it stays in hand, and is taken again after a while, not at once, since it may have gone out.</summary>
public sealed class NotRecordedException(string? fault) : Exception(fault);
