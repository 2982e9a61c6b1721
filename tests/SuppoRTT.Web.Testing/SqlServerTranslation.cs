using System.Linq.Expressions;
using System.Reflection;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

using SuppoRTT.Data;
using SuppoRTT.Data.SqlServer;
using SuppoRTT.Data.Tenancy;

namespace SuppoRTT.Web.Testing;

/// <summary>Translates each query that a test asks of SQLite for SQL Server too, without a server: a query that only SQLite can be asked fails there and then.</summary>
public sealed class SqlServerTranslation : IQueryExpressionInterceptor
{
    private static readonly DbContextOptions<SuppoRTTContext> _options = Options();
    private static readonly MethodInfo _compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

    private static int _count;

    private SqlServerTranslation()
    {
    }

    /// <summary>One for all portals of a process: Entity Framework keeps what it has built for each.</summary>
    public static SqlServerTranslation ForAll { get; } = new();

    /// <summary>How many different queries were translated in this process.</summary>
    public static int Count => _count;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is SuppoRTTContext { Database.ProviderName: "Microsoft.EntityFrameworkCore.Sqlite" })
        {
            Translate(queryExpression);
        }

        return queryExpression;
    }

    private static void Translate(Expression query)
    {
        using var db = new SuppoRTTContext(_options, new CurrentDeanery());
        var moved = new Roots(db.Model).Visit(query);
        try
        {
            _compile.MakeGenericMethod(Answer(query.Type)).Invoke(db.GetService<IDatabase>(), BindingFlags.DoNotWrapExceptions, binder: null, [moved, false], culture: null);
            Interlocked.Increment(ref _count);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"SQL Server cannot be asked this, though SQLite can: {e.Message}", e);
        }
    }

    /// <summary>A query for rows is compiled to what gives the rows, one for a figure to the figure.</summary>
    private static Type Answer(Type type) =>
        type.IsGenericType && type.IsAssignableTo(typeof(IQueryable)) ? typeof(IEnumerable<>).MakeGenericType(type.GetInterfaces().Append(type).First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQueryable<>)).GetGenericArguments()) : type;

    private static DbContextOptions<SuppoRTTContext> Options()
    {
        var options = new DbContextOptionsBuilder<SuppoRTTContext>();
        options.UseSqlServerEngine("Server=.;Database=Translation", batchSize: null);
        return options.Options;
    }

    /// <summary>The same query, from the tables as SQL Server holds them.</summary>
    private sealed class Roots(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression { EntityType: var type }
            ? new EntityQueryRootExpression(model.FindEntityType(type.Name)!)
            : base.VisitExtension(node);
    }
}
