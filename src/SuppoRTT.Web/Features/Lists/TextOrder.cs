using System.Linq.Expressions;
using System.Reflection;

using SuppoRTT.Data.Lists;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>Compares texts as the database orders them, so that an index leads to where a list goes on.</summary>
internal static class TextOrder
{
    /// <summary>The last of all.</summary>
    private const string LastCodePoint = "\U0010FFFF";

    private static readonly MethodInfo _compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <summary>Those whose text is this, or comes after it.</summary>
    public static IQueryable<AbsenceRow> From(this IQueryable<AbsenceRow> rows, Expression<Func<AbsenceRow, string>> text, string than) =>
        rows.Where(Compared(text, ExpressionType.GreaterThanOrEqual, than));

    /// <summary>Those whose text lies where texts do that begin so: from there on, or, where texts are ordered by their code points, up to the last of them too.</summary>
    public static IQueryable<AbsenceRow> Beginning(this IQueryable<AbsenceRow> rows, Expression<Func<AbsenceRow, string>> text, string so, bool byCodePoint) =>
        byCodePoint ? rows.From(text, so).Where(Compared(text, ExpressionType.LessThanOrEqual, so + LastCodePoint)) : rows.From(text, so);

    /// <summary>Those whose text comes after this, or is this with a higher number.</summary>
    public static IQueryable<AbsenceRow> After(this IQueryable<AbsenceRow> rows, Expression<Func<AbsenceRow, string>> text, string than, long number)
    {
        var (later, row) = (Compared(text, ExpressionType.GreaterThan, than), text.Parameters[0]);
        var higher = Expression.GreaterThan(Expression.Property(row, nameof(AbsenceRow.Sequence)), Value(number));
        return rows.From(text, than).Where(Expression.Lambda<Func<AbsenceRow, bool>>(Expression.OrElse(later.Body, higher), row));
    }

    private static Expression<Func<AbsenceRow, bool>> Compared(Expression<Func<AbsenceRow, string>> text, ExpressionType how, string than) =>
        Expression.Lambda<Func<AbsenceRow, bool>>(Expression.MakeBinary(how, Expression.Call(_compare, text.Body, Value(than)), Expression.Constant(0)), text.Parameters);

    /// <summary>Sent beside the query and not inside it, so that the database knows the query again.</summary>
    private static MemberExpression Value<T>(T value) => Expression.Property(Expression.Constant(new Sent<T>(value)), nameof(Sent<T>.Value));

    private sealed record Sent<T>(T Value);
}
