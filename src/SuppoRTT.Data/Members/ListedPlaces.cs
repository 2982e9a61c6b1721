using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>The deanery's programmes, specialties, trusts and sites, among which what a doctor writes of their post is looked for.</summary>
public sealed record ListedPlaces(IReadOnlyList<TrainingProgramme> Programmes, IReadOnlyList<Specialty> Specialties, IReadOnlyList<Trust> Trusts, IReadOnlyList<Site> Sites)
{
    public static async Task<ListedPlaces> Read(SuppoRTTContext db, CancellationToken cancellation) =>
        new(await All<TrainingProgramme>(db, cancellation), await All<Specialty>(db, cancellation), await All<Trust>(db, cancellation), await All<Site>(db, cancellation));

    /// <summary>The names that may be offered for a detail.</summary>
    public IReadOnlyList<string> NamesFor(TrainingDetail detail) => detail switch
    {
        TrainingDetail.Programme => Names(Programmes),
        TrainingDetail.Specialty => Names(Specialties),
        TrainingDetail.Trust => Names(Trusts),
        TrainingDetail.Site => Names(Sites),
        _ => [],
    };

    /// <summary>What a post is called, as far as it is in the lists.</summary>
    public string? NameFor(TrainingDetail detail, Post post) => detail switch
    {
        TrainingDetail.Programme => Name(Programmes, post.ProgrammeId),
        TrainingDetail.Specialty => Name(Specialties, post.SpecialtyId),
        TrainingDetail.Trust => Name(Trusts, post.TrustId),
        TrainingDetail.Site => Name(Sites, post.SiteId),
        _ => null,
    };

    /// <summary>What is in the lists becomes that entry, with the specialty and school of a programme and the trust of a site; everything else stays as it was written.</summary>
    public (Post Post, WrittenPost Written) PostOf(WrittenPost typed)
    {
        var programme = Find(Programmes, typed.Programme);
        var named = Find(Specialties, typed.Specialty);
        var specialty = named ?? Specialties.FirstOrDefault(s => s.Id == programme?.SpecialtyId);
        var site = Find(Sites, typed.Site);
        var trust = Find(Trusts, typed.Trust) ?? (typed.Trust is null ? Trusts.FirstOrDefault(t => t.Id == site?.TrustId) : null);
        var written = typed with
        {
            Programme = programme is null ? typed.Programme : null,
            Specialty = named is null ? typed.Specialty : null,
            Trust = trust is null ? typed.Trust : null,
            Site = site is null ? typed.Site : null,
        };
        return (new Post(programme?.Id, specialty?.Id, specialty?.SchoolId, trust?.Id, site?.Id), written);
    }

    private static Task<List<T>> All<T>(SuppoRTTContext db, CancellationToken cancellation)
        where T : DeaneryPart => db.Set<T>().AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancellation);

    private static List<string> Names(IEnumerable<DeaneryPart> parts) => [.. parts.Select(p => p.Name)];

    private static string? Name(IEnumerable<DeaneryPart> parts, Guid? id) => parts.FirstOrDefault(p => p.Id == id)?.Name;

    private static T? Find<T>(IReadOnlyList<T> parts, string? name)
        where T : DeaneryPart => name is null ? null : parts.FirstOrDefault(p => Folded.Of(p.Name) == Folded.Of(name));
}
