using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>Records that a contact opened or acknowledged a plan, or has another link sent to them.</summary>
public sealed class OpenRotaPlanHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public Task Handle(string token, OpenRotaPlanInput input, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var terms = (await definitions.Rules(cancellation)).Rules.RotaPlan ?? throw new RuleBrokenException("The deanery sends no plans for the rota any more.");
        var (absence, sending, expires) = await db.RotaPlanBehind(token, cancellation) ?? throw new RuleBrokenException("This plan is not there any more.");
        RuleBrokenException.Unless(input.Then == OpenRotaPlanInput.NewLink || time.GetUtcNow() < expires, "This link is too old.");
        switch (input.Then)
        {
            case OpenRotaPlanInput.Acknowledge:
                absence.AcknowledgeRotaPlan(sending.Id, Typed.Words(input.Name)!, terms, time.GetUtcNow());
                break;
            case OpenRotaPlanInput.NewLink:
                absence.AskForRotaLink(sending.Id, terms, time.GetUtcNow());
                break;
            default:
                absence.OpenRotaPlan(sending.Id, terms, time.GetUtcNow());
                break;
        }

        await db.SaveChangesAsync(cancellation);
    });
}
