using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>One version of the plan for the rota as it was sent.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Number">Its number.</param>
/// <param name="SentOn">When it was first sent.</param>
/// <param name="Counts">Whether it is the one that counts.</param>
public sealed record RotaPlanAsSent(RotaPlanContent Content, int Number, DateTimeOffset SentOn, bool Counts);

/// <summary>Finds what was sent of the plan for the rota.</summary>
public sealed class SentRotaPlanQuery(SuppoRTTContext db, TimeProvider time)
{
    /// <summary>One version; null if there is none of that number, or no such absence that this person may know of.</summary>
    public async Task<RotaPlanAsSent?> Find(string reference, int number, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        var id = absence.Id;
        var plan = await db.RotaPlans.AsNoTracking().SingleOrDefaultAsync(p => p.AbsenceId == id && p.Number == number, cancellation);
        if (plan is null)
        {
            return null;
        }

        await db.LogRead(absence, ReadContent.RotaPlan, actor, time.GetUtcNow(), cancellation);
        return new RotaPlanAsSent(RotaPlanContent.Parse(plan.Content), number, plan.At, Counts(absence, number));
    }

    /// <summary>The latest version, if it says what the plan says now; null if the plan was not sent in this form.</summary>
    public static RotaPlanAsSent? Latest(Absence absence, DraftedRotaPlan draft) =>
        draft.Content.Hash == absence.RotaPlanHash && absence.LatestRotaSendings.Select(s => (DateTimeOffset?)s.FirstSentAt).Min() is { } sent
            ? new RotaPlanAsSent(draft.Content, absence.RotaPlanNumber, sent, Counts(absence, absence.RotaPlanNumber)) : null;

    private static bool Counts(Absence absence, int number) => absence.RotaSendings.Any(s => s.Plan == number && s.IsLive);
}
