using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>A place of the deanery at which a role may reach.</summary>
public sealed record NamedPlace(ScopeKind Kind, Guid Id, string Name)
{
    /// <summary>As Trust: Demonstration Hospitals.</summary>
    public string Words => $"{ScopeWords.Of(Kind)}: {Name}";

    /// <summary>As forms and addresses name a place: Trust and its key with a hyphen between.</summary>
    public static string KeyOf(ScopeKind kind, Guid id) => $"{kind}-{id:N}";

    /// <summary>The kind of place and its key; null if it is none.</summary>
    public static (ScopeKind Kind, Guid Id)? Read(string? key) => key?.Split('-', 2) is [var kind, var number] && Enum.TryParse<ScopeKind>(kind, out var scope) && Enum.IsDefined(scope) && scope != ScopeKind.Deanery
        && Guid.TryParse(number, out var id) ? (scope, id) : null;
}

/// <summary>The programmes, specialties, schools, trusts and sites of the deanery.</summary>
public sealed class NamedPlacesQuery(SuppoRTTContext db)
{
    public async Task<IReadOnlyList<NamedPlace>> All(CancellationToken cancellation) =>
    [
        .. await Of<TrainingProgramme>(ScopeKind.Programme, cancellation), .. await Of<Specialty>(ScopeKind.Specialty, cancellation), .. await Of<School>(ScopeKind.School, cancellation),
        .. await Of<Trust>(ScopeKind.Trust, cancellation), .. await Of<Site>(ScopeKind.Site, cancellation),
    ];

    private async Task<List<NamedPlace>> Of<T>(ScopeKind kind, CancellationToken cancellation)
        where T : DeaneryPart => await db.Set<T>().AsNoTracking().OrderBy(p => p.FoldedName).Select(p => new NamedPlace(kind, p.Id, p.Name)).ToListAsync(cancellation);
}
