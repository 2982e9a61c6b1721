using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The page on which the type of absence and its approval are put right.</summary>
/// <param name="Reference">The absence.</param>
/// <param name="Input">What is posted.</param>
/// <param name="Types">The deanery's types of absence.</param>
/// <param name="IsDoctor">Whether the reader is the doctor.</param>
/// <param name="Hindrance">Why it cannot be put right now.</param>
public sealed record CorrectTypePage(string Reference, CorrectTypeInput Input, IReadOnlyList<AbsenceType> Types, bool IsDoctor, string? Hindrance);

/// <summary>For those who may put it right; to others the page does not exist.</summary>
public sealed class CorrectTypeQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public async Task<CorrectTypePage?> Find(string reference, CorrectTypeInput? input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayCorrectSituation(actor))
        {
            return null;
        }

        var types = (await definitions.Rules(cancellation)).Rules.AbsenceTypes;
        var known = types.Any(t => t.Code == input?.Type) ? input!.Type : null; // What is not on the list was chosen by nobody.
        return new CorrectTypePage(absence.Reference, (input is null ? Now(absence) : input with { Type = known }) with { TypeNow = absence.TypeCode }, types, actor.Is(absence.TraineeId), absence.Status.GoesOn() ? null : absence.WhyNotOpen);
    }

    private static CorrectTypeInput Now(Absence absence) => new()
    {
        Type = absence.TypeCode,
        State = absence.Approval.State,
        ApprovedBy = absence.Approval.By,
        ApprovedOn = TypedDate.Of(absence.Approval.On),
        Version = absence.Version,
    };
}
