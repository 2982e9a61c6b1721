using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Guests;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>What the doctor reads before they open a form to fill it in together.</summary>
/// <param name="Reference">The absence.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Name">What the deanery calls the form.</param>
/// <param name="Partner">The name of who does it with the doctor; null while nobody does.</param>
/// <param name="Hindrance">Why it cannot be filled in together now.</param>
public sealed record FillTogetherPage(string Reference, string Form, string Name, string? Partner, string? Hindrance);

/// <summary>Finds with whom the doctor could fill a form in together, and what speaks against it.</summary>
public sealed class FillTogetherQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>A form of the doctor's own; null for everyone else.</summary>
    public async Task<FillTogetherPage?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !actor.Is(absence.TraineeId) || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found)
        {
            return null;
        }

        var definition = found.DefinitionVersionId is { } version ? (await definitions.Form(version, cancellation)).Definition : (await definitions.FormToday(form, cancellation))!.Definition;
        var today = time.GetUtcNow().DateInUk;
        var held = await db.RolesAroundOf(absence, today, cancellation);
        var partner = absence.DoneNowWith(form, held)?.Name;
        return new FillTogetherPage(absence.Reference, form, definition.Name, partner, absence.WhyNoSitting(form, held) ?? await WhyNotThey(absence, definition, today, cancellation));
    }

    private async Task<string?> WhyNotThey(Absence absence, FormDefinition form, DateOnly today, CancellationToken cancellation) => await db.GuestOf(absence, form, today, cancellation) is { } guest
        ? $"{guest.Name} has no account yet, so they cannot open the form here. Fill it in while you talk, and submit it. They can then sign it by a link, on their own phone."
        : null;
}
