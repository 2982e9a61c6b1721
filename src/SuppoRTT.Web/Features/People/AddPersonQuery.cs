using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>Somebody who is to be added to the deanery.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Places">The places of the deanery.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="Reader">Who adds them.</param>
public sealed record AddPersonPage(AddPersonInput Input, IReadOnlyList<NamedPlace> Places, DeaneryRules Rules, Actor Reader)
{
    /// <summary>Why the reader adds nobody; null if they may.</summary>
    public string? Hindrance => Reader.IsStaffOfAll ? null : "Staff of the whole deanery can add people to it.";

    /// <summary>Whether it is shown once more before anybody is invited.</summary>
    public bool Confirms { get; init; }

    /// <summary>Why nobody can be added at this address; null if somebody can.</summary>
    public string? Problem { get; init; }

    /// <summary>What is wrong with the role; null if nothing is.</summary>
    public string? RoleProblem { get; init; }

    /// <summary>Whose role waits to be confirmed where they were named; null of anybody else.</summary>
    public Guid? Waiting { get; init; }

    /// <summary>Who belongs to this deanery already, under this address.</summary>
    public Membership? Member { get; init; }

    /// <summary>The absence that was registered for a doctor who has not come yet.</summary>
    public string? Registered { get; init; }

    /// <summary>The name of a member whose address is nearly the same.</summary>
    public string? NearMiss { get; init; }

    /// <summary>The version of a membership that waits for them to come, or has ended; none of somebody who is new here.</summary>
    public int Version { get; init; }

    public string RoleInWords => HeldWords.Of(Input.ToHeld(), Places);

    /// <summary>An address that looks like the typed one and is more likely.</summary>
    public string? ProbablyMeant => Input.Address is { } address ? EmailAddress.ProbablyMeant(address, Rules.Contact.Email.Split('@')[^1]) : null;
}

/// <summary>Finds what this deanery knows of an address. Whether another one knows it is not told.</summary>
public sealed class AddPersonQuery(SuppoRTTContext db, NamedPlacesQuery places, DefinitionStore definitions, TimeProvider time)
{
    public async Task<AddPersonPage> Find(AddPersonInput input, Actor actor, CancellationToken cancellation)
    {
        var page = new AddPersonPage(input, await places.All(cancellation), (await definitions.Rules(cancellation)).Rules, actor);
        if (page.Hindrance is not null || !EmailAddress.IsPossible(input.Address))
        {
            return page;
        }

        var (folded, now) = (Person.FoldEmail(input.Address!), time.GetUtcNow());
        var known = await db.Memberships.AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.Person.FoldedEmail == folded, cancellation);
        var isClosed = await db.IsClosedAt(folded, now, cancellation);
        if (known is { AwaitsAcceptance: false, Until: null })
        {
            return page with { Member = known, Problem = isClosed ? "They belong to this deanery already, and their account was closed. Whoever runs the portal can open it again" : "They belong to this deanery already" };
        }

        var registered = known is null ? null : await db.RegisteredFor(known.PersonId, cancellation);
        var waits = input.Role is not null && known?.WaitsAs(input.ToHeld()) == true;
        return page with
        {
            Waiting = waits ? known!.Id : null,
            Registered = registered,
            Problem = isClosed ? "Nobody can be invited at this address. Check it. If it is right, ask whoever runs the portal"
                : registered is not null ? "An absence was registered for this doctor. Invite them from its page, when they are well enough"
                : input.IsConfirmed ? null : (await db.AllowanceOf(actor, now, cancellation)).Problem,
            RoleProblem = waits ? "They were named in this role already, and wait to be confirmed" : RoleProblem(page, known, now.DateInUk),
            NearMiss = await db.NearMissOf(input.Address!, known?.PersonId ?? default, now, cancellation, Enum.GetValues<Role>()),
            Version = known?.Version ?? 0,
        };
    }

    private static string? RoleProblem(AddPersonPage page, Membership? known, DateOnly today)
    {
        if (page.Input.Role is null)
        {
            return null;
        }

        var (held, days) = (page.Input.ToHeld(), page.Input.Days(today));
        return page.Input.IsElsewhere(page.Places) ? "Select a place of this deanery"
            : known is not null && known.HoldsDuring(held, days) && !known.HoldsThrough(held, days) ? "They hold this role there already on some of these days" : null;
    }
}
