using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Puts right the type of absence and its approval.</summary>
public sealed class CorrectTypeHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public Task Handle(string reference, CorrectTypeInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var rules = (await definitions.Rules(cancellation)).Rules;
        absence.CorrectType(input.Type!, input.ToApproval(), Typed.Words(input.Reason), rules, actor, time.GetUtcNow(), input.Version);
        await db.SaveChangesAsync(cancellation);
    });
}
