using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>The plan for the rota of one absence, as somebody around it sees it.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Terms">The deanery's terms for the plan.</param>
/// <param name="FormName">What the deanery calls the form that gives it.</param>
/// <param name="Draft">As it would be sent now; null while there is none.</param>
/// <param name="Team">Whom to ask.</param>
/// <param name="Reader">Who is asking.</param>
public sealed record RotaPlanPage(Absence Absence, RotaPlanTerms Terms, string FormName, DraftedRotaPlan? Draft, Contact Team, Actor Reader)
{
    public string Reference => Absence.Reference;

    public bool IsTrainee => Reader.Is(Absence.TraineeId);

    public bool MaySend => Absence.MaySendRotaPlan(Reader, Terms);

    /// <summary>Why there is no plan to send now.</summary>
    public string? Hindrance => Absence.WhyNoRotaPlan(Terms);

    /// <summary>The doctor asked to wait, and only they can send it.</summary>
    public bool IsHeldForReader => Absence.RotaHeldAt is not null && !IsTrainee;

    public bool CanSend => MaySend && Draft is not null && Hindrance is null && !IsHeldForReader;

    public bool CanHold => IsTrainee && Absence.Status == AbsenceStatus.Open && Absence.RotaHeldAt is null;

    /// <summary>What was sent, the latest version first.</summary>
    public IReadOnlyList<RotaSending> Sendings => [.. Absence.RotaSendings.OrderByDescending(s => s.Plan).ThenBy(s => s.ContactName)];
}

/// <summary>Finds the plan for the rota of one absence.</summary>
public sealed class RotaPlanQuery(SuppoRTTContext db, DefinitionStore definitions, DraftedRotaPlans drafts, TimeProvider time)
{
    /// <summary>Null if there is no such absence that this person may know of, or the deanery has no such plan.</summary>
    public async Task<RotaPlanPage?> Find(string reference, Actor actor, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        if (rules.RotaPlan is not { } terms || await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        var name = (await definitions.Forms(cancellation)).First(f => f.Definition.Key == terms.Form).Definition.Name;
        var draft = await drafts.Of(absence, cancellation);
        if (draft is not null || absence.RotaSendings.Count > 0)
        {
            await db.LogRead(absence, ReadContent.RotaPlan, actor, time.GetUtcNow(), cancellation);
        }

        return new RotaPlanPage(absence, terms, name, draft, rules.Contact, actor);
    }
}
