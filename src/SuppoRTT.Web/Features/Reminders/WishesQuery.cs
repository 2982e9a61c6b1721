using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>An absence with those who could hear of things in the doctor's place, for the pages on which the doctor's wishes are said.</summary>
/// <param name="Absence">The whole absence.</param>
/// <param name="Rules">Of the deanery.</param>
/// <param name="Reader">Who is asking.</param>
/// <param name="Others">Who could stand in, with their names: those around the absence first, then those whose role reaches the doctor.</param>
public sealed record Wishes(Absence Absence, DeaneryRules Rules, Actor Reader, IReadOnlyList<StandIn> Others)
{
    public string Reference => Absence.Reference;

    public bool IsDoctor => Reader.Is(Absence.TraineeId);

    /// <summary>The doctor reads what was registered for them, and has not taken it over yet.</summary>
    public bool IsTakingOver => IsDoctor && Absence.AwaitsTakeover;

    /// <summary>The name of somebody who stands in, as long as they can.</summary>
    public string NameOf(PersonId? person) => Others.FirstOrDefault(o => o.Person == person)?.Name ?? "somebody who does not see the absence now";

    /// <summary>As a list to choose from.</summary>
    public IEnumerable<Components.Choice> Choices => Others.Select(o => new Components.Choice { Value = o.Person.Value.ToString(), Label = o.Name + (Reader.Is(o.Person) ? " (you)" : ""), Hint = o.As });
}

/// <summary>Somebody who could hear of things in the doctor's place, and what they are here.</summary>
public sealed record StandIn(PersonId Person, string Name, string As);

/// <summary>Finds an absence with the doctor’s wishes and those who could stand in.</summary>
public sealed class WishesQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    private const int MostOthers = 20;

    private static readonly Role[] _reaching = [Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion, Role.DeaneryStaff];

    public async Task<Wishes?> Find(string reference, Actor actor, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } absence
            ? new Wishes(absence, (await definitions.Rules(cancellation)).Rules, actor, await Others(absence, cancellation))
            : null;

    /// <summary>The references of the doctor's other absences that go on, as far as the reader may know of them.</summary>
    public async Task<IReadOnlyList<string>> AlsoOpen(Absence absence, Actor actor, CancellationToken cancellation) => await db.Absences.VisibleTo(actor)
        .Where(a => a.TraineeId == absence.TraineeId && a.Id != absence.Id)
        .ThatGoOn()
        .OrderBy(a => a.Reference).Select(a => a.Reference).ToListAsync(cancellation);

    private async Task<IReadOnlyList<StandIn>> Others(Absence absence, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        var around = absence.PartsNow().Select(p => p.PersonId).ToList();
        var known = new[] { absence.Quiet?.Tells, absence.Contact?.Through }.OfType<PersonId>().Concat(around).ToList();
        var members = await db.MembersOn(today).AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery()
            .Where(m => !m.AwaitsAcceptance && (known.Contains(m.PersonId) || m.Roles.Any(r => _reaching.Contains(r.Role) && r.From <= today && (r.Until == null || r.Until >= today)
                && (r.Scope == ScopeKind.Deanery || r.ScopeId == absence.Post.ProgrammeId || r.ScopeId == absence.Post.SpecialtyId || r.ScopeId == absence.Post.SchoolId
                    || r.ScopeId == absence.Post.TrustId || r.ScopeId == absence.Post.SiteId))))
            .OrderBy(m => m.Person.FoldedName).ToListAsync(cancellation);
        return [.. members.Where(m => m.PersonId != absence.TraineeId && absence.IsOpenTo(m.ActorOn(today))).OrderByDescending(m => known.Contains(m.PersonId)).Take(MostOthers)
            .Select(m => new StandIn(m.PersonId, m.Person.Name, RoleWords.Of(m.Roles.Where(r => r.HeldOn(today) && r.Role != Role.Trainee).Select(r => r.Role))))];
    }
}
