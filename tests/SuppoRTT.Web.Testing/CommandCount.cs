using System.Data.Common;

using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SuppoRTT.Web.Testing;

/// <summary>Counts what is asked of the database, so that a page can be held to a number of queries.</summary>
public sealed class CommandCount : DbCommandInterceptor
{
    private int _count;

    /// <summary>How many commands it took.</summary>
    public async Task<int> Of(Func<Task> act)
    {
        Interlocked.Exchange(ref _count, 0);
        await act();
        return _count;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Interlocked.Increment(ref _count);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return ValueTask.FromResult(result);
    }
}
