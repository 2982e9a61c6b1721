using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

/// <summary>What somebody looks after in another's name.</summary>
/// <param name="Name">For whom they stand in.</param>
/// <param name="Work">What is theirs to do, or will be.</param>
/// <param name="Others">The rest, the soonest first.</param>
public sealed record StandInLists(string Name, Worklist Work, IReadOnlyList<AbsenceInBrief> Others)
{
    /// <summary>Whether there are more than are shown, which the list of absences finds.</summary>
    public bool AreMore { get; init; }
}

/// <summary>Finds what somebody looks after in the name of those for whom they stand in: two questions to the database for each of those, however many absences there are.</summary>
internal static class StandInHomeQueries
{
    private const int Most = 50;

    public static async Task<IReadOnlyList<StandInLists>> InOthersNames(this SuppoRTTContext db, Actor actor, DeaneryToday deanery, IReadOnlyList<FormDefinition> forms, CancellationToken cancellation)
    {
        var lists = new List<StandInLists>();
        foreach (var absent in actor.StandsInFor)
        {
            var found = await db.Absences.LentTo(actor, absent).Where(a => a.Status == AbsenceStatus.Open || a.Status == AbsenceStatus.OnHold || a.Status == AbsenceStatus.AwaitingDecision || a.Status == AbsenceStatus.Appealed)
                .SoonestFirst(deanery.Today).Take(Most).Select(AbsenceInBrief.Projection).AsNoTracking().AsSplitQuery().ToListAsync(cancellation);
            var work = WorklistQueries.Of([.. found.Where(a => a.Standing.Status == AbsenceStatus.Open)], [], absent, deanery, forms).InTheNameOf(absent.Name);
            lists.Add(new StandInLists(absent.Name, work, [.. found.Where(a => !work.Listed.Contains(a.Sequence)).Select(a => a with { HoldReason = null })]) { AreMore = found.Count == Most && absent.Roles.Any(r => r.Role != Role.EducationalSupervisor) });
        }

        return lists;
    }

    /// <summary>Who stands in for the reader today.</summary>
    public static async Task<IReadOnlyList<StandInNow>> StandInsOf(this SuppoRTTContext db, Actor actor, DateOnly today, CancellationToken cancellation) =>
        Deputy.Roles.Any(actor.IsConfirmedAs) ? await db.DeputiesOf([actor.Id], today, cancellation) : [];
}
