using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Data.Members;

/// <summary>The names of programmes, specialties, schools, trusts and sites, as the deanery's lists have them.</summary>
public static class PlaceNames
{
    /// <summary>Those of these that are in the lists, in one query.</summary>
    public static Task<Dictionary<Guid, string>> PlaceNamesOf(this SuppoRTTContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) => ids.Count == 0
        ? Task.FromResult(new Dictionary<Guid, string>())
        : Of<TrainingProgramme>(db, ids).Concat(Of<Specialty>(db, ids)).Concat(Of<School>(db, ids)).Concat(Of<Trust>(db, ids)).Concat(Of<Site>(db, ids))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);

    private static IQueryable<Named> Of<T>(SuppoRTTContext db, IReadOnlyCollection<Guid> ids)
        where T : DeaneryPart => db.Set<T>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new Named { Id = p.Id, Name = p.Name });

    private sealed class Named
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";
    }
}
