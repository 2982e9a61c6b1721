using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>Sends the plan that was on the screen to the contacts that were ticked.</summary>
public sealed class SendRotaPlanHandler(SuppoRTTContext db, DraftedRotaPlans drafts, TimeProvider time)
{
    public Task Handle(string reference, SendRotaPlanInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var draft = await drafts.Of(absence, cancellation) ?? throw new RuleBrokenException("There is no plan to send now: its form is not signed, or the day of the return is not known.");
        var chosen = input.To ?? [];
        var to = await db.RotaContacts.Where(c => chosen.Contains(c.Id)).OrderBy(c => c.FoldedName).ToListAsync(cancellation);
        if (absence.SendRotaPlan(new RotaPlanToSend(draft.Terms, draft.Content, to, input.Hash, Typed.Words(input.Reason)), actor, time.GetUtcNow()) is { } made)
        {
            db.Add(made);
        }

        await db.SaveChangesAsync(cancellation);
    });
}
