using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>A signed form that waits for one person alone.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="Doctor">Whose it is.</param>
/// <param name="Form">What the deanery calls the form.</param>
/// <param name="Role">The role in which they would endorse it.</param>
public sealed record FormForOneAlone(string Reference, string Doctor, string Form, Role Role);

/// <summary>Finds the signed forms that nobody can endorse any more once somebody has gone.</summary>
public sealed class OnlyEndorserQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    private const int MostShown = 50;

    public async Task<IReadOnlyList<FormForOneAlone>> Find(PersonId person, Actor reader, CancellationToken cancellation)
    {
        var found = await db.FormsThatNobodyElseEndorses(person, reader, time.GetUtcNow(), MostShown, cancellation);
        var names = found.Count == 0 ? [] : (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        return [.. found.Select(f => new FormForOneAlone(f.Reference, f.Doctor, names.GetValueOrDefault(f.Form) ?? f.Form, f.Role))];
    }
}
