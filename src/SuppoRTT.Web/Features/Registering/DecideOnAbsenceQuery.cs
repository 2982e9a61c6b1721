using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
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

    /// <summary>Why nothing can be decided now.</summary>
    public string? Hindrance => IsWaiting ? null : "This absence does not wait for a decision.";

    public bool IsAppeal => Absence.Status == AbsenceStatus.Appealed;

    /// <summary>Whether this reader may decide, or an appeal is for somebody who had no part in it.</summary>
    public required bool May { get; init; }

    /// <summary>Who decides on the appeal; null if it is none.</summary>
    public AppealDeciders? Deciders { get; init; }

    /// <summary>The decision that is appealed against.</summary>
    public DecisionAgainst? First { get; init; }

    /// <summary>Why the programme is asked for.</summary>
    public Remark? Request { get; init; }

    /// <summary>Forms were begun before the dates made it a short one.</summary>
    public bool IsUnderWay => Absence.Forms.Any(f => f.Status != FormStatus.NotStarted);
}

/// <summary>For those who may decide; to others the page does not exist.</summary>
public sealed class DecideOnAbsenceQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task<DecideOnAbsencePage?> Find(string reference, DecideOnAbsenceInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        var rules = (await definitions.Rules(cancellation)).Rules;
        var deciders = await Deciders(absence, cancellation);
        var may = absence.MayDecideNow(actor, deciders?.StandIn);
        if (!may && !absence.MayDecide(actor) && !await HasDecided(absence, actor, cancellation))
        {
            return null;
        }

        if (absence.Status.WaitsForDecision())
        {
            await db.LogRead(absence, ReadContent.Request, actor, time.GetUtcNow(), cancellation);
        }

        return new DecideOnAbsencePage(absence, rules, input)
        {
            Request = await db.RequestForDecision(absence, cancellation),
            May = may,
            Deciders = deciders,
            First = deciders is null ? null : await db.DecisionAgainst(absence, cancellation),
        };
    }

    /// <summary>A second click of somebody who decided on the appeal in the place of the team: it was theirs, and nothing happened since.</summary>
    private async Task<bool> HasDecided(Absence absence, Actor actor, CancellationToken cancellation)
    {
        var (id, by, last) = (absence.Id.Value, actor.Id.Value, absence.Remarks.Max(r => (int?)r.EventNumber));
        return await db.Audit.AnyAsync(e => e.SubjectId == id && e.Number == last && (e.Name == nameof(AppealAllowed) || e.Name == nameof(AppealDismissed)) && e.By.Id == by, cancellation);
    }

    /// <summary>Who decides on the appeal that waits; null if none does.</summary>
    public async Task<AppealDeciders?> Deciders(Absence absence, CancellationToken cancellation) => absence.Status != AbsenceStatus.Appealed ? null
        : await db.DecidersOfAppeal(absence, (await definitions.Rules(cancellation)).Rules.Threshold.AppealStandIn, time.GetUtcNow(), cancellation);
}
