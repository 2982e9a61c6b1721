using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>What either of the two reads before they end filling in a form together.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Reference">The absence.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Name">What the deanery calls the form.</param>
/// <param name="Other">The name of the other of the two.</param>
/// <param name="Hindrance">Why there is nothing to end.</param>
public sealed record StopTogetherPage(StopTogetherInput Input, string Reference, string Form, string Name, string Other, string? Hindrance);

/// <summary>Finds the sitting that is to be ended.</summary>
public sealed class StopTogetherQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>For the doctor and who does the form with them; null for everyone else.</summary>
    public async Task<StopTogetherPage?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found
            || !(actor.Is(absence.TraineeId) || absence.Does(actor, form)))
        {
            return null;
        }

        var definition = found.DefinitionVersionId is { } version ? (await definitions.Form(version, cancellation)).Definition : (await definitions.FormToday(form, cancellation))!.Definition;
        var sitting = absence.SittingOf(form, time.GetUtcNow());
        var other = actor.Is(absence.TraineeId) ? sitting?.PartnerName ?? "" : absence.TraineeName;
        return new StopTogetherPage(new StopTogetherInput { Sitting = sitting?.Id ?? Guid.Empty }, absence.Reference, form, definition.Name, other, sitting is null ? "You do not fill this form in together now. What was written is in it." : null);
    }
}
