using System.Data.Common;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SuppoRTT.Web.Testing;

/// <summary>One step by which SQLite answers a query, as it says it itself, and the step that it is part of: 0 for the query.</summary>
public sealed record PlanStep(int Number, int PartOf, string Words);

/// <summary>How SQLite answers one query.</summary>
public sealed record QueryPlan(string Query, IReadOnlyList<PlanStep> Steps);

/// <summary>Asks SQLite how it answers each query, before it runs.</summary>
public sealed class QueryPlans : DbCommandInterceptor
{
    private List<QueryPlan>? _plans;

    /// <summary>How the queries of this are answered, in their order.</summary>
    public async Task<IReadOnlyList<QueryPlan>> Of(Func<Task> act)
    {
        var plans = _plans = [];
        await act();
        _plans = null;
        return plans;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await Explain(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await Explain(command);
        return result;
    }

    private async Task Explain(DbCommand command)
    {
        if (_plans is not { } plans)
        {
            return;
        }

        await using var explain = command.Connection!.CreateCommand();
        (explain.CommandText, explain.Transaction) = ("EXPLAIN QUERY PLAN " + command.CommandText, command.Transaction);
        foreach (DbParameter parameter in command.Parameters)
        {
            explain.Parameters.Add(new SqliteParameter(parameter.ParameterName, parameter.Value));
        }

        await using var plan = await explain.ExecuteReaderAsync();
        var steps = new List<PlanStep>();
        while (await plan.ReadAsync())
        {
            steps.Add(new PlanStep(plan.GetInt32(0), plan.GetInt32(1), plan.GetString(3)));
        }

        plans.Add(new QueryPlan(command.CommandText, steps));
    }
}
