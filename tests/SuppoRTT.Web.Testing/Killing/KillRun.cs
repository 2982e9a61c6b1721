using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Testing.Killing;

/// <summary>
/// Two workers on one database send its reminders through a real mail server, and are killed at moments drawn from a seed. The server is gated: it takes as many e-mails as it is
/// allowed, so that nothing here depends on how fast anybody is.
/// </summary>
public sealed class KillRun : IAsyncDisposable
{
    public const int Kills = 12;

    /// <summary>Kills between the server's acceptance and our record.</summary>
    public const int Forced = 2;

    private readonly Portal _portal = new();
    private readonly Random _chance;
    private readonly int _seed;
    private readonly List<Worker> _started = [];
    private readonly HashSet<string> _killed = [];
    private readonly Worker[] _workers = new Worker[2];
    private readonly TimeSpan _clock = A.Morning.AddMinutes(1) - TimeProvider.System.GetUtcNow();
    private MailServer _server = null!;
    private int _allowed;

    public KillRun(int seed) => (_seed, _chance) = (seed, new Random(seed));

    /// <param name="reminders">How many; two of each absence, to the doctor and the supervisor.</param>
    public async Task<KillFigures> Run(int reminders)
    {
        await _portal.Remind(reminders);
        _server = await MailServer.StartPlain(isGated: true);
        Start(0, _clock);
        Start(1, _clock);
        var forced = Enumerable.Range(0, Kills - 2).OrderBy(_ => _chance.Next()).Take(Forced).ToHashSet();
        for (var kill = 0; kill < Kills - 2; kill++)
        {
            var victim = forced.Contains(kill) ? await BetweenAcceptanceAndRecord() : await SomeWay(reminders / Kills);
            Kill(victim);
            Start(victim, _clock);
        }

        await SomeWay(reminders / Kills);
        Kill(0);
        Kill(1);
        return await Finish();
    }

    public async ValueTask DisposeAsync()
    {
        _started.ForEach(w => w.Dispose());
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        await _portal.DisposeAsync();
    }

    /// <summary>The server takes some more, and a little later it happens to one of the workers.</summary>
    private async Task<int> SomeWay(int mean)
    {
        var more = _chance.Next(1, mean);
        _allowed += more;
        await _server.Allow(more);
        await Sees(() => _server.Taken.Count(t => !t.IsHeld) >= _allowed, "the server takes what it may");
        await Task.Delay(_chance.Next(20));
        return _chance.Next(2);
    }

    /// <summary>The server is slow to say that it has taken an e-mail, and it happens meanwhile to who sent it.</summary>
    private async Task<int> BetweenAcceptanceAndRecord()
    {
        while (true)
        {
            var before = _server.Taken.Count(t => t.IsHeld);
            await _server.HoldNext();
            await Sees(() => _server.Taken.Count(t => t.IsHeld) > before, "the server takes one and does not say so");
            var from = _server.Taken.Last(t => t.IsHeld).From;
            if (Array.FindIndex(_workers, w => w.Address == from) is var which and >= 0)
            {
                return which;
            }

            // It came from one that had just been killed.
        }
    }

    /// <summary>Nobody lives who holds a message. Eleven minutes later on their clocks two more take up what was left, and send all that is still to go.</summary>
    private async Task<KillFigures> Finish()
    {
        await _server.Allow(int.MaxValue / 2);
        var later = _clock + MailClaims.LeftBehindAfter + TimeSpan.FromMinutes(1);
        Start(0, later);
        Start(1, later);
        var messages = await Messages();
        for (var sent = Sent(messages); sent < messages.Count; sent = Sent(messages))
        {
            messages = await Eventually.Sees(async () => await Messages() is var found && Sent(found) > sent ? found : null, "one more reminder is sent", Worried);
        }

        return KillFigures.Of(_seed, _killed, _server.Taken, messages);
    }

    private static int Sent(List<OutboxMessage> messages) => messages.Count(m => m.State == MailState.Sent);

    private Task<List<OutboxMessage>> Messages() =>
        _portal.In("wessex", db => db.Outbox.AsNoTracking().Where(o => o.Kind == MailKind.Reminder).ToListAsync());

    private void Start(int which, TimeSpan clock) =>
        _started.Add(_workers[which] = Worker.Start(_started.Count + 1, _portal.DatabaseSettings, _server.Port, clock));

    private void Kill(int which)
    {
        _workers[which].Kill();
        _killed.Add(_workers[which].Address);
    }

    private Task<string> Sees(Func<bool> fact, string what) => Eventually.Sees(() => Task.FromResult(fact() ? what : null), what, Worried);

    private string Worried() => string.Join("\n\n", _workers.Select(w => $"{w.Address}:\n{w.Log}"));
}
