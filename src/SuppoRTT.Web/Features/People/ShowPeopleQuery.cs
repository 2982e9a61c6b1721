using System.Linq.Expressions;
using System.Reflection;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>One member in the list of people. Of who has not come yet the name is empty.</summary>
public sealed record ListedMember(Guid Id, string Name, string Email, IReadOnlyList<Role> Roles);

/// <summary>People of the deanery, one page of them.</summary>
/// <param name="Members">Who is shown.</param>
/// <param name="Last">After whom the list goes on; null at its end.</param>
public sealed record ShowPeoplePage(IReadOnlyList<ListedMember> Members, Guid? Last)
{
    /// <summary>The one role that is shown; null for all that look after doctors.</summary>
    public Role? Role { get; init; }

    public bool IsFirst { get; init; } = true;

    /// <summary>Who was searched for; null if nobody was.</summary>
    public string? Text { get; init; }

    /// <summary>Shows those who were invited and have not come yet.</summary>
    public bool IsOfInvited { get; init; }

    /// <summary>Whether the reader may add somebody.</summary>
    public bool MayAdd { get; init; }
}

/// <summary>Finds people of the deanery. Who was asked in and has not come yet stands in a list of their own, with nothing but the address, so that an invitation does not tell whose it is.</summary>
public sealed class ShowPeopleQuery(SuppoRTTContext db, TimeProvider time)
{
    public const int PageSize = 50;

    private const int MostWords = 5;

    private static readonly Role[] _lookingAfter = [.. Enum.GetValues<Role>().Where(r => r is not (Role.Trainee or Role.EducationalSupervisor))];

    private static readonly MethodInfo _compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    private static readonly Expression<Func<Membership, Person>> _person = m => m.Person;

    private DateOnly Today => time.GetUtcNow().DateInUk;

    public async Task<ShowPeoplePage> Find(Role? role, Guid? after, CancellationToken cancellation)
    {
        IReadOnlyList<Role> roles = role is { } one ? [one] : _lookingAfter;
        var today = Today;
        var members = db.Memberships.HeldOn(today).Where(m => !m.AwaitsAcceptance && m.Roles.Any(r => roles.Contains(r.Role) && (r.Until == null || r.Until >= today)));
        if (after is { } last && await db.Memberships.Where(m => m.Id == last).Select(m => new { m.Person.FoldedName, m.Person.FoldedEmail }).SingleOrDefaultAsync(cancellation) is { } before)
        {
            members = members.Where(After(before.FoldedName, before.FoldedEmail));
        }

        return await Page(members, cancellation) with { Role = role, IsFirst = after is null };
    }

    /// <summary>Those of whom each of these words begins a word of the name, doctors too; the first of them.</summary>
    public async Task<ShowPeoplePage> Named(string text, CancellationToken cancellation) =>
        await Page(db.Memberships.HeldOn(Today).Where(m => !m.AwaitsAcceptance).Named(Folded.Of(text).Split(' ').Take(MostWords)), cancellation) with { Text = text, Last = null };

    /// <summary>Those who were written to and have not come yet.</summary>
    public async Task<ShowPeoplePage> Invited(Guid? after, CancellationToken cancellation)
    {
        var today = Today;
        var members = db.Memberships.HeldOn(today).Where(m => m.AwaitsAcceptance && db.Outbox.Any(o => o.RecipientId == m.PersonId && o.Kind == MailKind.Invitation));
        if (after is { } last && await db.Memberships.Where(m => m.Id == last).Select(m => m.Person.FoldedEmail).SingleOrDefaultAsync(cancellation) is { } before)
        {
            members = members.Where(After(before));
        }

        var found = await members.OrderBy(m => m.Person.FoldedEmail).Take(PageSize + 1).AsNoTracking().AsSingleQuery()
            .Select(m => new ListedMember(m.Id, "", m.Person.Email, m.Roles.Where(r => r.Until == null || r.Until >= today).Select(r => r.Role).ToList())).ToListAsync(cancellation);
        return new ShowPeoplePage([.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].Id : null) { IsOfInvited = true, IsFirst = after is null };
    }

    private async Task<ShowPeoplePage> Page(IQueryable<Membership> members, CancellationToken cancellation)
    {
        var today = Today;
        var found = await members.OrderBy(m => m.Person.FoldedName).ThenBy(m => m.Person.FoldedEmail).Take(PageSize + 1).AsNoTracking().AsSingleQuery()
            .Select(m => new ListedMember(m.Id, m.Person.Name, m.Person.Email, m.Roles.Where(r => r.Until == null || r.Until >= today).Select(r => r.Role).ToList())).ToListAsync(cancellation);
        return new ShowPeoplePage([.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].Id : null);
    }

    /// <summary>Those who come after this name; of one name, after this address. Compared as the database orders them.</summary>
    private static Expression<Func<Membership, bool>> After(string name, string email)
    {
        var before = Expression.Constant(new Before(name, email));
        var (byName, byEmail, same) = (Order(nameof(Person.FoldedName), nameof(Before.Name), before), Order(nameof(Person.FoldedEmail), nameof(Before.Email), before), Expression.Constant(0));
        return Expression.Lambda<Func<Membership, bool>>(
            Expression.OrElse(Expression.GreaterThan(byName, same), Expression.AndAlso(Expression.Equal(byName, same), Expression.GreaterThan(byEmail, same))), _person.Parameters);
    }

    /// <summary>Those who come after this address.</summary>
    private static Expression<Func<Membership, bool>> After(string email) => Expression.Lambda<Func<Membership, bool>>(
        Expression.GreaterThan(Order(nameof(Person.FoldedEmail), nameof(Before.Email), Expression.Constant(new Before("", email))), Expression.Constant(0)), _person.Parameters);

    private static MethodCallExpression Order(string column, string value, Expression before) =>
        Expression.Call(_compare, Expression.Property(_person.Body, column), Expression.Property(before, value));

    /// <summary>Sent beside the query and not inside it: a name stands in no text of a query.</summary>
    private sealed record Before(string Name, string Email);
}
