using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>One member with their roles.</summary>
/// <param name="Member">The member.</param>
/// <param name="Places">The places of the deanery.</param>
/// <param name="Reader">Who reads.</param>
/// <param name="Today">The day.</param>
public sealed record MemberRolesPage(Membership Member, IReadOnlyList<NamedPlace> Places, Actor Reader, DateOnly Today)
{
    public GiveRoleInput Give { get; init; } = new();

    public EndRoleInput End { get; init; } = new();

    /// <summary>The signed forms that nobody else can endorse; found where a role is to end.</summary>
    public IReadOnlyList<FormForOneAlone> OnlyTheirs { get; init; } = [];

    /// <summary>For whom they stand in, or are to; found where a role is to end.</summary>
    public IReadOnlyList<StandInAhead> StandsInFor { get; init; } = [];

    /// <summary>Those that are held or will be, then those that have ended, the latest first.</summary>
    public IEnumerable<MembershipRole> Current => Member.Roles.Where(r => r.Until is null || r.Until >= Today).OrderBy(r => r.Role).ThenBy(r => r.From);

    public IEnumerable<MembershipRole> Past => Member.Roles.Where(r => r.Until < Today).OrderByDescending(r => r.Until);

    /// <summary>Those that the reader may end.</summary>
    public IEnumerable<MembershipRole> ToEnd => Current.Where(r => Membership.MayGive(Reader, r.Held));

    /// <summary>Why no role of theirs can be changed by the reader; null if some can.</summary>
    public string? Hindrance => Reader.Is(Member.PersonId) ? "Nobody changes their own roles. Ask somebody else in the deanery’s team."
        : Member.Until is not null ? "This membership has ended." : null;

    /// <summary>What is wrong with how far the role that is being given reaches; null if nothing is.</summary>
    public string? GiveProblem => Give.IsElsewhere(Places) ? "Select a place of this deanery"
        : Hindrance is null && !Membership.MayGive(Reader, Give.ToHeld()) ? "Select a place that your own role reaches"
        : Hindrance is null && Member.HoldsDuring(Give.ToHeld(), Give.Days(Today)) ? "They hold this role there already on some of these days" : null;

    /// <summary>They were asked in, and have not come yet.</summary>
    public bool HasNotCome => Member.AwaitsAcceptance;

    /// <summary>Their name; of who has not come yet the address, since the portal may know from elsewhere whose it is.</summary>
    public string Name => HasNotCome ? Member.Person.Email : Member.Person.Name;

    public string Words(RoleHeld held) => HeldWords.Of(held, Places);
}

/// <summary>Finds one member of the deanery. Who was asked in and has not come yet is there for staff of the whole deanery only, who may have added them.</summary>
public sealed class MemberRolesQuery(SuppoRTTContext db, NamedPlacesQuery places, OnlyEndorserQuery onlyEndorser, TimeProvider time)
{
    public async Task<MemberRolesPage?> Find(Guid member, Actor reader, CancellationToken cancellation)
    {
        var seesAll = reader.IsStaffOfAll;
        return await db.Memberships.AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.Id == member && (seesAll || !m.AwaitsAcceptance), cancellation) is { } found
            ? new MemberRolesPage(found, await places.All(cancellation), reader, time.GetUtcNow().DateInUk)
            : null;
    }

    /// <summary>The same, with what nobody could endorse, and for whom nobody would stand in, once a role of theirs has ended.</summary>
    public async Task<MemberRolesPage?> Ending(Guid member, Actor reader, CancellationToken cancellation) => await Find(member, reader, cancellation) is { } page
        ? page with { OnlyTheirs = await onlyEndorser.Find(page.Member.PersonId, reader, cancellation), StandsInFor = await db.StandInsAhead(page.Member.PersonId, page.Today, cancellation) }
        : null;
}
