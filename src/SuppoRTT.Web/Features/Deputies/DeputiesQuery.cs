using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Finds a member of this deanery with those who stand in for them.</summary>
public sealed class DeputiesQuery(SuppoRTTContext db, TimeProvider time)
{
    private const int ShortestSearch = 2;

    private DateOnly Today => time.GetUtcNow().DateInUk;

    /// <summary>The reader's own.</summary>
    public async Task<DeputiesPage> Mine(Actor reader, CancellationToken cancellation)
    {
        var page = await Page((await db.MemberWithDeputies(reader.Id, cancellation))!, reader, cancellation);
        return page with { StandsInFor = await db.StandInsAhead(reader.Id, Today, cancellation) };
    }

    /// <summary>Those of a member, for staff; null if they are not there, or have not come yet.</summary>
    public async Task<DeputiesPage?> Of(Guid member, Actor reader, CancellationToken cancellation) =>
        await db.MemberWithDeputies(member, cancellation) is { AwaitsAcceptance: false } found ? await Page(found, reader, cancellation) : null;

    /// <summary>The same, with who is found by what was typed, and what is wrong with who was chosen.</summary>
    public async Task<DeputiesPage> Offered(DeputiesPage page, NameDeputyInput input, CancellationToken cancellation)
    {
        var (roles, folded, chosen) = (input.Role is { } role && page.Roles.Contains(role) ? [role] : page.Roles, Folded.Of(input.Find ?? ""), input.Choice);
        var (member, reader, today) = (page.Member.PersonId, page.Reader.Id, Today);
        var listed = db.ListedAs(roles, today).AsNoTracking().Where(m => m.PersonId != member && m.PersonId != reader);
        var first = chosen is null ? [] : await Entries(listed.Where(m => m.Id == chosen)).ToListAsync(cancellation);
        var found = folded.Length < ShortestSearch ? [] : await Entries(listed.Named(folded.Split(' ').Take(5)).OrderBy(m => m.Person.FoldedName).Take(DeputiesPage.MostShown + 1)).ToListAsync(cancellation);
        return page with
        {
            Name = input,
            Found = [.. first.Concat(found.Take(DeputiesPage.MostShown)).DistinctBy(e => e.Id)],
            AreMore = found.Count > DeputiesPage.MostShown,
            Problem = input.IsFinding ? null : await ProblemOf(page, input, first.Count > 0, cancellation),
        };
    }

    private async Task<string?> ProblemOf(DeputiesPage page, NameDeputyInput input, bool isListed, CancellationToken cancellation) =>
        input.Choice is null || input.Role is not { } role || input.Days(Today) is not { } days ? null
        : !page.Roles.Contains(role) ? "Select a role that they hold"
        : !isListed || await db.MemberWithDeputies(input.Choice, cancellation) is not { } deputy ? "Find somebody who holds the same role, and select them"
        : page.Member.WhyNoDeputy(deputy, await db.StandsInAs(page.Member.PersonId, Today, cancellation), role, days);

    private static IQueryable<DeputyOffered> Entries(IQueryable<Membership> members) => members.Select(m => new DeputyOffered(m.Id, m.PersonId, m.Person.Name, m.Person.Email));

    private async Task<DeputiesPage> Page(Membership member, Actor reader, CancellationToken cancellation)
    {
        var names = await db.NamesOf(member.Deputies.Select(d => (PersonId?)d.PersonId), cancellation);
        return new DeputiesPage(member, names, reader, Today);
    }
}
