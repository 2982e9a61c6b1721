using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <param name="Input">What was typed.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="FormNames">What the deanery calls its forms.</param>
/// <param name="MayBeForAnother">Whether the reader may register for somebody else.</param>
/// <param name="IsTrainee">Whether the reader may register for themselves.</param>
/// <param name="Check">What is shown before it is saved; null while it is typed.</param>
public sealed record RegisterAbsencePage(RegisterAbsenceInput Input, DeaneryRules Rules, IReadOnlyDictionary<string, string> FormNames, bool MayBeForAnother, bool IsTrainee, RegistrationCheck? Check = null);

/// <summary>What follows from the answers: whose absence, the supervisor, and what will be due when.</summary>
public sealed record RegistrationCheck(string Trainee, string? Supervisor, bool IsBelowThreshold, IReadOnlyList<Deadline> Deadlines);

/// <summary>Somebody of this deanery, found by the full e-mail address.</summary>
public sealed record DirectoryEntry(PersonId Id, string Name, Post Post);

/// <summary>The directory of the current deanery: its members, and nobody else.</summary>
public sealed class RegisterAbsenceQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task<RegisterAbsencePage> Find(RegisterAbsenceInput input, Actor actor, CancellationToken cancellation) => new(
        input, (await definitions.Rules(cancellation)).Rules, (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name),
        actor.Holds(Role.EducationalSupervisor) || actor.Holds(Role.Champion) || actor.Holds(Role.DeaneryStaff), actor.Holds(Role.Trainee));

    /// <summary>A member who holds the role today; null if there is none with this address here.</summary>
    public Task<DirectoryEntry?> Member(string? email, Role role, CancellationToken cancellation)
    {
        var (folded, today) = (Person.FoldEmail(email ?? ""), time.GetUtcNow().DateInUk);
        return db.Memberships.AsNoTracking()
            .Where(m => m.Person.FoldedEmail == folded && m.Until == null && m.Roles.Any(r => r.Role == role && r.From <= today && (r.Until == null || r.Until >= today)))
            .Select(m => new DirectoryEntry(m.PersonId, m.Person.Name, m.Post)).SingleOrDefaultAsync(cancellation);
    }

    public Task<DirectoryEntry> Self(Actor actor, CancellationToken cancellation)
    {
        var me = actor.Id;
        return db.Memberships.AsNoTracking().Where(m => m.PersonId == me).Select(m => new DirectoryEntry(m.PersonId, m.Person.Name, m.Post)).SingleAsync(cancellation);
    }

    public RegistrationCheck Check(RegisterAbsencePage page, DirectoryEntry trainee, DirectoryEntry? supervisor)
    {
        var (starts, back) = (page.Input.Starts!.Date!.Value, page.Input.KnownReturn);
        var dates = new KeyDates(page.Input.Planned == true, time.GetUtcNow().DateInUk, starts, back, null);
        return new RegistrationCheck(trainee.Name, supervisor?.Name, page.Rules.Threshold.IsBelow(starts, back), Deadlines.For(dates, page.Rules));
    }
}
