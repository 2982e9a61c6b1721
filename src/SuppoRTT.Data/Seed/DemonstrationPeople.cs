using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Seed;

/// <summary>Made-up people of one deanery, for trying the portal out. Their numbers start 000, their addresses end .example, and nothing is sent to them.</summary>
internal sealed class DemonstrationPeople(SuppoRTTContext db, Deanery deanery, string passwordHash, DateTimeOffset at)
{
    public const string Password = "three plain words";

    private static readonly Actor _seed = Actor.System("Demonstration");

    private int _number = deanery.Slug.Length * 1000;

    public Post Post { get; } = AddPlaces(db, deanery.Id);

    /// <summary>Adds somebody who signs in with the demonstration password.</summary>
    public Actor Add(string name, Role role, bool atProgramme = false)
    {
        var email = name.ToLowerInvariant().Replace(" demo-", ".", StringComparison.Ordinal) + $"@{deanery.Slug}.example";
        var person = new Person(new PersonId(Guid.CreateVersion7()), name, email);
        person.Identify($"000{++_number}"[..7]);
        AddSignIn(person);
        return Join(person, atProgramme, role);
    }

    /// <summary>Makes somebody a member here, with these roles.</summary>
    public Actor Join(Person person, bool atProgramme, params Role[] roles)
    {
        var isTrainee = roles.Contains(Role.Trainee);
        var membership = new Membership(Guid.CreateVersion7(), deanery.Id, person, isTrainee ? Post : new Post(), isTrainee ? "ST4" : null, null, at.DateInUk.AddYears(-2));
        var held = roles.Select(r => atProgramme ? new RoleHeld(r, ScopeKind.Programme, Post.ProgrammeId) : new RoleHeld(r)).ToList();
        held.ForEach(h => membership.Grant(h.Role, h.Scope, h.ScopeId, _seed, at));
        db.Add(membership);
        return new Actor(ActorKind.Person, person.Id, person.Name, held);
    }

    public void AddSignIn(Person person)
    {
        var signIn = new SignIn
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            UserName = person.Email,
            NormalizedUserName = person.FoldedEmail,
            Email = person.Email,
            NormalizedEmail = person.FoldedEmail,
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            PasswordHash = passwordHash,
        };
        db.Users.Add(signIn);
    }

    private static Post AddPlaces(SuppoRTTContext db, DeaneryId deanery)
    {
        var school = new School(Guid.CreateVersion7(), deanery, "School of Paediatrics");
        var specialty = new Specialty(Guid.CreateVersion7(), deanery, "Paediatrics", school.Id);
        var programme = new TrainingProgramme(Guid.CreateVersion7(), deanery, "Paediatrics ST1 to ST7", specialty.Id);
        var trust = new Trust(Guid.CreateVersion7(), deanery, "Demonstration Hospitals NHS Trust");
        var site = new Site(Guid.CreateVersion7(), deanery, "Demonstration General Hospital", trust.Id);
        db.AddRange(school, specialty, programme, trust, site);
        return new Post(programme.Id, specialty.Id, school.Id, trust.Id, site.Id);
    }
}
