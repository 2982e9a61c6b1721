using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <param name="Absence">The absence.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="Input">What is posted.</param>
public sealed record DecideOnAbsencePage(Absence Absence, DeaneryRules Rules, DecideOnAbsenceInput Input)
{
    public bool IsWaiting => Absence.Status.WaitsForDecision();

    public bool IsAppeal => Absence.Status == AbsenceStatus.Appealed;

    /// <summary>Whether this reader may decide, or an appeal is for somebody who had no part in it.</summary>
    public required bool May { get; init; }

    /// <summary>The decision that is appealed against.</summary>
    public DecisionAgainst? First { get; init; }

    /// <summary>Why the programme is asked for.</summary>
    public Remark? Request { get; init; }

    /// <summary>Forms were begun before the dates made it a short one.</summary>
    public bool IsUnderWay => Absence.Forms.Any(f => f.Status != FormStatus.NotStarted);
}

/// <summary>For those who may decide; to others the page does not exist.</summary>
public sealed class DecideOnAbsenceQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public async Task<DecideOnAbsencePage?> Find(string reference, DecideOnAbsenceInput input, Actor actor, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } absence && absence.MayDecide(actor)
            ? new DecideOnAbsencePage(absence, (await definitions.Rules(cancellation)).Rules, input)
            {
                Request = await db.RequestForDecision(absence, cancellation),
                May = absence.MayDecideNow(actor),
                First = absence.Status == AbsenceStatus.Appealed ? await db.DecisionAgainst(absence, cancellation) : null,
            }
            : null;
}
