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
    /// <summary>Whether there are more than are shown.</summary>
    public bool AreMore { get; init; }

    /// <summary>Whether the list of absences finds those: what was lent reaches doctors by where they train.</summary>
    public bool AreFound { get; init; }
}

/// <summary>Finds what somebody looks after in the name of those for whom they stand in: three lists for each of those, in as many questions to the database however many absences there are.</summary>
internal static class StandInHomeQueries
{
    /// <summary>As many of the rest as are shown.</summary>
    internal const int Most = 50;

    public static async Task<IReadOnlyList<StandInLists>> InOthersNames(this SuppoRTTContext db, Actor actor, DeaneryToday deanery, IReadOnlyList<FormDefinition> forms, CancellationToken cancellation)
    {
        var lists = new List<StandInLists>();
        foreach (var absent in actor.StandsInFor)
        {
            var work = await db.WorklistFor(actor, absent, deanery, forms, cancellation);
            var listed = work.Listed;
            var others = await db.Absences.LentTo(actor, absent).ThatGoOn().Where(a => !listed.Contains(a.Sequence))
                .SoonestFirst(deanery.Today).InBrief(Most + 1, cancellation);
            lists.Add(new StandInLists(absent.Name, work, [.. others.Take(Most)]) { AreMore = others.Count > Most, AreFound = absent.Roles.Any(r => r.Role != Role.EducationalSupervisor) });
        }

        return lists;
    }

    /// <summary>Who stands in for the reader today.</summary>
    public static async Task<IReadOnlyList<StandInNow>> StandInsOf(this SuppoRTTContext db, Actor actor, DateOnly today, CancellationToken cancellation) =>
        Deputy.Roles.Any(actor.IsConfirmedAs) ? await db.DeputiesOf([actor.Id], today, cancellation) : [];
}
