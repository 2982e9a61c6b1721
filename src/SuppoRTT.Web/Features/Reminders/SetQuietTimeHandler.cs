using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Starts a quiet time, or changes it: for one absence, or for others of the same doctor with it.</summary>
public sealed class SetQuietTimeHandler(SuppoRTTContext db, WishesQuery query, TimeProvider time)
{
    /// <summary>Those of the others for which it could not be set, since who hears meanwhile has nothing to do with them, or the reader may not ask for it there.</summary>
    public Task<IReadOnlyList<string>> Handle(string reference, IReadOnlyList<string> others, SetQuietTimeInput input, Actor actor, CancellationToken cancellation) => db.TryUpTo(2, async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var now = time.GetUtcNow();
        absence.StartQuietTime(input.ToQuietTime(now.DateInUk), actor, now);
        List<string> left = [];
        foreach (var other in others)
        {
            if (await query.Find(other, actor, cancellation) is { } of && of.Absence.WhyEnded is null && of.Absence.MayQuieten(actor) && of.Others.Any(o => o.Person.Value == input.Tells))
            {
                of.Absence.StartQuietTime(input.ToQuietTime(now.DateInUk), actor, now);
            }
            else
            {
                left.Add(other);
            }
        }

        await db.SaveChangesAsync(cancellation);
        return (IReadOnlyList<string>)left;
    });
}
