using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>
/// What is to be sent in one run, for several that send at once: whoever is free takes the next, until nothing is left. What one person is told about one form goes in turn:
/// whoever sends the earlier takes the later next.
/// </summary>
internal sealed class MailLine(IServiceScopeFactory scopes, TimeProvider time) : IDisposable
{
    private const int MostAtOnce = 50;

    /// <summary>So many in a row that could not go are not the fault of the messages: the rest waits for the next run, without a try lost.</summary>
    private const int MostFaultsInARow = 20;

    /// <summary>So many in a row for which the server could not be reached: it is away.</summary>
    private const int MostAwayInARow = 4;

    private readonly SemaphoreSlim _one = new(1);
    private readonly Lock _count = new();
    private readonly List<DueMail> _due = [];
    private readonly List<DueMail> _inHand = [];
    private bool _hasMore = true;
    private bool _hasMoved = true;
    private int _faults;
    private int _away;
    private bool _wasReached;

    /// <summary>How many messages this process took.</summary>
    public int Taken { get; private set; }

    /// <summary>Whether nothing was handed over, since the server could not be reached, or, while that is known, since nothing showed that it is back.</summary>
    public bool HasFoundServerAway(bool wasAway) => !_wasReached && (_away > 0 || (wasAway && Taken > 0));

    /// <summary>Null if nothing is left, but what has to wait for another that is in hand. Whoever got one gives it back.</summary>
    public async Task<DueMail?> Next(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_due.Count == 0 && _hasMore)
            {
                await Read(cancellation);
            }

            return IsStuck ? null : Take();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>It is in hand no more, whatever came of it.</summary>
    public void GiveBack(DueMail due)
    {
        lock (_count)
        {
            _inHand.Remove(due);
        }
    }

    /// <summary>Another process has it.</summary>
    public void WasTaken() => Count(0, hasMoved: true, isFault: null);

    /// <summary>This process had it.</summary>
    public void WasTried(Delivered how)
    {
        Count(1, hasMoved: true, isFault: how is { State: MailState.Waiting, Fault: not null });
        lock (_count)
        {
            _away = how.ServerIsAway ? _away + 1 : how.State == MailState.Sent ? 0 : _away;
            _wasReached |= how.State == MailState.Sent;
        }
    }

    /// <summary>What became of it could not be written down.</summary>
    public void WasLeft() => Count(1, hasMoved: false, isFault: true);

    public void Dispose() => _one.Dispose();

    private bool IsStuck
    {
        get
        {
            lock (_count)
            {
                return _faults >= MostFaultsInARow || _away >= MostAwayInARow;
            }
        }
    }

    private DueMail? Take()
    {
        lock (_count)
        {
            if (_due.Find(d => !_inHand.Exists(d.GoesInTurnWith) && !_due.Exists(e => e.Id < d.Id && d.GoesInTurnWith(e))) is { } next)
            {
                _due.Remove(next);
                _inHand.Add(next);
                return next;
            }

            return null;
        }
    }

    private void Count(int taken, bool hasMoved, bool? isFault)
    {
        lock (_count)
        {
            Taken += taken;
            _hasMoved |= hasMoved;
            _faults = isFault is not { } fault ? _faults : fault ? _faults + 1 : 0;
        }
    }

    /// <summary>What could not be taken stays first in the line: without progress it waits for the next run.</summary>
    private async Task Read(CancellationToken cancellation)
    {
        if (!HasMovedSince())
        {
            _hasMore = false;
            return;
        }

        var found = await PatientTries.Patiently(() => Due(cancellation));
        _hasMore = found.Count == MostAtOnce;
        _due.AddRange(found);
    }

    private async Task<IReadOnlyList<DueMail>> Due(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SuppoRTTContext>().DueMail(time.GetUtcNow(), MostAtOnce, cancellation);
    }

    private bool HasMovedSince()
    {
        lock (_count)
        {
            var had = _hasMoved;
            _hasMoved = false;
            return had;
        }
    }
}
