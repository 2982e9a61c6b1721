using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>Plans that wait to be acknowledged, the longest first.</summary>
/// <param name="Plans">One page of them.</param>
/// <param name="Next">Where the list goes on; null at its end.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="KeepsContacts">Whether the reader keeps the contacts of trusts.</param>
public sealed record ShowRotaPlansPage(IReadOnlyList<WaitingRotaPlan> Plans, RotaPlansPosition? Next, bool IsFirst, bool KeepsContacts);

/// <summary>Where a list of plans that wait goes on.</summary>
/// <param name="Since">Since when the last one waits.</param>
/// <param name="Sequence">The number of its absence.</param>
public sealed record RotaPlansPosition(DateTimeOffset Since, long Sequence);

/// <summary>One plan that somebody has not acknowledged.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="Doctor">Who comes back.</param>
/// <param name="Returns">When.</param>
/// <param name="Position">Since when it waits.</param>
/// <param name="WorkingDays">For how many working days.</param>
/// <param name="Waiting">For whom.</param>
public sealed record WaitingRotaPlan(string Reference, string Doctor, DateOnly? Returns, RotaPlansPosition Position, int WorkingDays, IReadOnlyList<RotaSending> Waiting);

/// <summary>Finds one page of the plans that wait, within the reach of the reader.</summary>
public sealed class ShowRotaPlansQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public const int Most = 50;

    private static readonly long _first = DateTimeOffset.MinValue.UtcTicks;

    public async Task<ShowRotaPlansPage> Find(long? since, long? sequence, Actor actor, CancellationToken cancellation)
    {
        var (from, after) = (new DateTimeOffset(Math.Clamp(since ?? _first, _first, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero), sequence ?? long.MinValue);
        var found = await db.Absences.AsNoTracking().VisibleTo(actor)
            .Where(a => a.RotaWaitsSince != null && a.Status == AbsenceStatus.Open && a.RotaWaitsSince >= from && (a.RotaWaitsSince > from || a.Sequence > after))
            .OrderBy(a => a.RotaWaitsSince).ThenBy(a => a.Sequence).Take(Most + 1)
            .Include(a => a.RotaSendings).AsSplitQuery().ToListAsync(cancellation);
        var calendar = WorkingDays.Of((await definitions.Rules(cancellation)).Rules.Nation);
        var plans = found.Take(Most).Select(a => Waiting(a, calendar)).ToList();
        return new ShowRotaPlansPage(plans, found.Count > Most ? plans[^1].Position : null, since is null, actor.Holds(Role.DeaneryStaff));
    }

    private WaitingRotaPlan Waiting(Absence a, WorkingDays calendar)
    {
        var since = a.RotaWaitsSince!.Value;
        return new WaitingRotaPlan(
            a.Reference, a.TraineeName, a.ReturnedOn ?? a.Period.ExpectedReturn, new RotaPlansPosition(since, a.Sequence),
            calendar.Between(since.DateInUk, time.GetUtcNow().DateInUk), [.. a.RotaSendings.Where(s => s.Waits).OrderBy(s => s.ContactName)]);
    }
}
