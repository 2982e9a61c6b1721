using System.Linq.Expressions;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Who may know of an absence: what the portal asks its database, asked of an absence that is in none.</summary>
public static class Knowing
{
    /// <summary>The question as it is for this person now; to be asked of any number of absences.</summary>
    public static Func<Absence, bool> Of(Actor actor) => Enumerable.Empty<Absence>().AsQueryable().VisibleTo(actor).Expression switch
    {
        ConstantExpression => _ => true,
        MethodCallExpression { Method.Name: nameof(Queryable.Where), Arguments: [ConstantExpression, UnaryExpression { Operand: Expression<Func<Absence, bool>> asked }] } => asked.Compile(),
        var other => throw new InvalidOperationException($"VisibleTo asks in another way: {other}"),
    };
}
