using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The page on which it is said where an absence belongs.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Input">What is posted.</param>
/// <param name="Lists">What the deanery's lists offer.</param>
/// <param name="Follows">Who looks after it then; null before it is asked.</param>
public sealed record ChangePostPage(Absence Absence, ChangePostInput Input, PostLists Lists, LookedAfterThen? Follows)
{
    /// <summary>Why it cannot be said now.</summary>
    public string? Hindrance => Absence.Status.GoesOn() ? null : Absence.WhyNotOpen;

    /// <summary>It is saved already, as by a second click.</summary>
    public bool IsDone => Input.Then == ChangePostInput.Save && Input.Post == Absence.Post && Input.Version != Absence.Version;

    /// <summary>The field of what was not chosen from its list.</summary>
    public string? Wrong => Lists.Unknown(Input) ?? (Lists.IsElsewhere(Input.Post) ? nameof(Input.Trust) : Input.Post == Absence.Post ? nameof(Input.Programme) : null);

    public string? Problem => Lists.Unknown(Input) is not null ? "Choose it from the list"
        : Lists.IsElsewhere(Input.Post) ? "Choose the trust to which the hospital or practice belongs" : Input.Post == Absence.Post ? "Choose where the absence belongs now. Nothing is different yet" : null;
}

/// <summary>Somebody who looks after an absence by their reach.</summary>
public sealed record LooksAfter(PersonId Person, string Name, Role Role);

/// <summary>Who looks after an absence once it belongs elsewhere.</summary>
/// <param name="Then">Those who look after it from then on.</param>
/// <param name="NoLonger">Those who do so now, and no longer.</param>
/// <param name="ReaderLeaves">Whether the reader does not see it any more.</param>
public sealed record LookedAfterThen(IReadOnlyList<LooksAfter> Then, IReadOnlyList<LooksAfter> NoLonger, bool ReaderLeaves);

/// <summary>An entry of one of the deanery's lists.</summary>
/// <param name="Id">By which it is chosen.</param>
/// <param name="Name">As the deanery calls it.</param>
/// <param name="Trust">Of a hospital or practice, the trust to which it belongs.</param>
public sealed record ListedPlace(Guid Id, string Name, Guid? Trust = null);

/// <summary>The deanery's programmes, specialties, schools, trusts and sites.</summary>
public sealed record PostLists(
    IReadOnlyList<ListedPlace> Programmes, IReadOnlyList<ListedPlace> Specialties, IReadOnlyList<ListedPlace> Schools, IReadOnlyList<ListedPlace> Trusts, IReadOnlyList<ListedPlace> Sites)
{
    /// <summary>The field whose value is not in its list; null if there is none.</summary>
    public string? Unknown(ChangePostInput input) => Fields(input).Where(f => f.Value is { Length: > 0 } value && f.List.All(p => p.Id.ToString() != value)).Select(f => f.Field).FirstOrDefault();

    /// <summary>Whether the hospital or practice is not one of the trust.</summary>
    public bool IsElsewhere(Post post) => post.SiteId is { } site && Sites.FirstOrDefault(s => s.Id == site) is { } place && place.Trust != post.TrustId;

    /// <summary>Each list with its field and words, in the order of the page.</summary>
    public IReadOnlyList<(string Field, string Label, string? Value, IReadOnlyList<ListedPlace> List)> Fields(ChangePostInput input) =>
    [
        (nameof(input.Programme), "Programme", input.Programme, Programmes),
        (nameof(input.Specialty), "Specialty", input.Specialty, Specialties),
        (nameof(input.School), "School", input.School, Schools),
        (nameof(input.Trust), "Trust", input.Trust, Trusts),
        (nameof(input.Site), "Hospital or practice", input.Site, Sites),
    ];
}

/// <summary>For staff, of an absence that is not their own; to others the page does not exist.</summary>
public sealed class ChangePostQuery(SuppoRTTContext db, TimeProvider time)
{
    private static readonly Role[] _looking = [Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion, Role.DeaneryStaff];

    public async Task<ChangePostPage?> Find(string reference, ChangePostInput? input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayChangePost(actor))
        {
            return null;
        }

        var lists = new PostLists(await All<TrainingProgramme>(cancellation), await All<Specialty>(cancellation), await All<School>(cancellation), await All<Trust>(cancellation), await SitesOfTrusts(cancellation));
        return new ChangePostPage(absence, input ?? Now(absence), lists, input is null ? null : await Follows(absence, input.Post, actor, cancellation));
    }

    /// <summary>A second click of somebody whose reach it left: they moved it, and nothing happened since.</summary>
    public async Task<bool> HasMoved(string reference, Actor actor, CancellationToken cancellation)
    {
        var known = Reference.Normalise(reference);
        var moved = await db.Absences.AsNoTracking().Where(a => a.Reference == known).Select(a => new { a.Id, a.LastEventNumber }).SingleOrDefaultAsync(cancellation);
        var (id, by) = (moved?.Id.Value, actor.Id.Value);
        return moved is not null && await db.Audit.AnyAsync(e => e.SubjectId == id && e.Number == moved.LastEventNumber && e.Name == nameof(PostChanged) && e.By.Id == by, cancellation);
    }

    private static ChangePostInput Now(Absence absence) => new()
    {
        Programme = absence.ProgrammeId?.ToString(),
        Specialty = absence.SpecialtyId?.ToString(),
        School = absence.SchoolId?.ToString(),
        Trust = absence.TrustId?.ToString(),
        Site = absence.SiteId?.ToString(),
        Version = absence.Version,
    };

    /// <summary>Those who look after the whole deanery do so before and after; its staff among them are not named.</summary>
    private async Task<LookedAfterThen> Follows(Absence absence, Post then, Actor actor, CancellationToken cancellation)
    {
        var (now, today) = (absence.Post, time.GetUtcNow().DateInUk);
        var held = await db.MembersOn(today).AsNoTracking().AsSingleQuery()
            .Where(m => !m.AwaitsAcceptance && m.PersonId != absence.TraineeId).OrderBy(m => m.Person.FoldedName)
            .SelectMany(
                m => m.Roles.Where(r => _looking.Contains(r.Role) && r.From <= today && (r.Until == null || r.Until >= today) && (r.Role != Role.DeaneryStaff || r.Scope != ScopeKind.Deanery)),
                (m, r) => new { m.PersonId, m.Person.Name, r.Role, r.Scope, r.ScopeId })
            .ToListAsync(cancellation);
        IReadOnlyList<LooksAfter> After(Post post) =>
            [.. held.Where(h => h.Scope == ScopeKind.Deanery || (h.ScopeId is { } place && post.Within(h.Scope) == place)).Select(h => new LooksAfter(h.PersonId, h.Name, h.Role)).Distinct()];
        var (before, after) = (After(now), After(then));
        return new LookedAfterThen(after, [.. before.Except(after)], !StillSees(absence, then, actor));
    }

    private static bool StillSees(Absence absence, Post then, Actor actor) => _looking.Any(r => actor.Covers(r, then))
        || absence.PartsNow().Any(p => actor.Is(p.PersonId) && p.IsTaken(actor.Holds));

    private async Task<IReadOnlyList<ListedPlace>> SitesOfTrusts(CancellationToken cancellation) =>
        await db.Set<Site>().AsNoTracking().OrderBy(p => p.FoldedName).Select(p => new ListedPlace(p.Id, p.Name, p.TrustId)).ToListAsync(cancellation);

    private async Task<IReadOnlyList<ListedPlace>> All<T>(CancellationToken cancellation)
        where T : DeaneryPart => await db.Set<T>().AsNoTracking().OrderBy(p => p.FoldedName).Select(p => new ListedPlace(p.Id, p.Name, null)).ToListAsync(cancellation);
}
