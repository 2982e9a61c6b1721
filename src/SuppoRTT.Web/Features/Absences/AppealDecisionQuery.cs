using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The decision that the doctor may appeal against, or why they may not.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Decision">The decision against it; null if there was none.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="Today">Today.</param>
/// <param name="Input">What is posted.</param>
public sealed record AppealDecisionPage(string Reference, AbsenceStatus Status, DecisionAgainst? Decision, DeaneryRules Rules, DateOnly Today, EndingInput Input)
{
    public DateOnly? LastDay => Decision?.LastDay(Rules.Threshold.AppealDays);

    /// <summary>Who decides.</summary>
    public required AppealDeciders Deciders { get; init; }

    /// <summary>Why there is nothing to appeal against now, in a sentence; null if there is.</summary>
    public string? WhyNot => Status switch
    {
        AbsenceStatus.Appealed => $"Your appeal is with the deanery. {AppealWords.WhoDecides(Deciders, Rules.Contact)} You get an e-mail when it is decided.",
        AbsenceStatus.AppealDismissed => "Your appeal was decided. A decision can be appealed against once.",
        AbsenceStatus.Declined when LastDay < Today => $"An appeal was possible until {DayWords.Of(LastDay)}. If things have changed, write to {Rules.Contact.Email}.",
        AbsenceStatus.Declined => null,
        _ => "There is no decision to appeal against.",
    };
}

/// <summary>For the doctor; to others the page does not exist.</summary>
public sealed class AppealDecisionQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task<AppealDecisionPage?> Find(string reference, Actor actor, EndingInput? input, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayAppeal(actor))
        {
            return null;
        }

        var (rules, today) = ((await definitions.Rules(cancellation)).Rules, time.GetUtcNow().DateInUk);
        return new AppealDecisionPage(absence.Reference, absence.Status, await db.DecisionAgainst(absence, cancellation), rules, today, input ?? new EndingInput { Version = absence.Version })
        {
            Deciders = await db.DecidersOfAppeal(absence, rules.Threshold.AppealStandIn, time.GetUtcNow(), cancellation),
        };
    }
}
