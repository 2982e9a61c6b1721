using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Helping;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Helping;

/// <summary>Asks whoever can help.</summary>
public sealed class AskForHelpHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public Task Handle(string reference, string form, AskForHelpInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var (rules, now) = ((await definitions.Rules(cancellation)).Rules, time.GetUtcNow());
        var held = await db.RolesAroundOf(absence, now.DateInUk, cancellation);
        var about = absence.DoneNowWith(form, held) ?? throw new RuleBrokenException("This form waits for nobody now, so there is nothing to ask help for.");
        absence.AskForHelp(form, Typed.Words(input.Message), await db.HelpFor(absence, about.PersonId, now.DateInUk, cancellation), rules, held, actor, now);
        await db.SaveChangesAsync(cancellation);
    });
}
