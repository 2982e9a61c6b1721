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

    private const string SpecialtyName = "Paediatrics";
    private const string ProgrammeName = "Paediatrics ST1 to ST7";
    private const string TrustName = "Demonstration Hospitals NHS Trust";
    private const string SiteName = "Demonstration General Hospital";

    private static readonly Actor _seed = Actor.System("Demonstration");

    private readonly Dictionary<PersonId, Membership> _trainees = [];

    private int _number = deanery.Slug.Length * 100;

    public Post Post { get; } = AddPlaces(db, deanery.Id);

    /// <summary>Adds somebody who signs in with the demonstration password.</summary>
    public Actor Add(string name, Role role, bool atProgramme = false)
    {
        var email = name.ToLowerInvariant().Replace(" demo-", ".", StringComparison.Ordinal) + $"@{deanery.Slug}.example";
        var person = new Person(new PersonId(Guid.CreateVersion7()), name, email);
        person.Identify(new RegistrationNumbers($"000{++_number:0000}"));
        AddSignIn(person);
        return Join(person, atProgramme, role);
    }

    /// <summary>Makes somebody a member here, with these roles.</summary>
    public Actor Join(Person person, bool atProgramme, params Role[] roles)
    {
        var isTrainee = roles.Contains(Role.Trainee);
        var membership = new Membership(Guid.CreateVersion7(), deanery.Id, person, isTrainee ? Post : new Post(), isTrainee ? "ST4" : null, isTrainee ? $"DEM/012/{person.GmcNumber}/C" : null, at.DateInUk.AddYears(-2));
        var held = roles.Select(r => r == Role.HeadOfSchool ? new RoleHeld(r, ScopeKind.School, Post.SchoolId) : atProgramme ? new RoleHeld(r, ScopeKind.Programme, Post.ProgrammeId) : new RoleHeld(r)).ToList();
        held.ForEach(h => membership.Grant(h.Role, h.Scope, h.ScopeId, _seed, at));
        db.Add(membership);
        _trainees[person.Id] = membership;
        return new Actor(ActorKind.Person, person.Id, person.Name, held);
    }

    /// <summary>A supervisor who was invited, and never chose a password.</summary>
    public Membership Invite(string name)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), name, name.ToLowerInvariant().Replace(" demo-", ".", StringComparison.Ordinal) + $"@{deanery.Slug}.example");
        var membership = Membership.Expected(deanery.Id, person, at.DateInUk);
        membership.TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: true, _seed, at);
        db.Add(membership);
        return membership;
    }

    public Person PersonOf(Actor trainee) => _trainees[trainee.Id].Person;

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

    /// <summary>Who keeps the rota at the site, and who staffs it at the trust.</summary>
    public IReadOnlyList<RotaContact> AddRotaContacts(Actor staff)
    {
        RotaContact Contact(RotaContactRole role, string name, string mailbox, Guid? site) =>
            RotaContact.Add(deanery.Id, new RotaContactDetails(role, name, $"{mailbox}@{deanery.Slug}.example", "01632 960 010", Post.TrustId!.Value, site), staff, at);

        RotaContact[] contacts =
        [
            Contact(RotaContactRole.RotaCoordinator, "Paediatric rota team", "rota", Post.SiteId),
            Contact(RotaContactRole.MedicalStaffing, "Medical staffing", "medical.staffing", null),
        ];
        db.AddRange(contacts);
        return contacts;
    }

    /// <summary>What a form says of a trainee, as it is frozen when they submit one.</summary>
    public string? DetailsOf(Actor trainee, DeaneryRules rules)
    {
        var membership = _trainees[trainee.Id];
        return DoctorDetails.Of(trainee.Name, rules, detail => detail switch
        {
            TrainingDetail.GmcNumber => membership.Person.GmcNumber,
            TrainingDetail.TrainingNumber => membership.TrainingNumber,
            TrainingDetail.Programme => ProgrammeName,
            TrainingDetail.Specialty => SpecialtyName,
            TrainingDetail.Grade => rules.Grades.First(g => g.Value == membership.Grade).Label,
            TrainingDetail.Trust => TrustName,
            TrainingDetail.Site => SiteName,
            _ => null,
        })?.ToCopy();
    }

    private static Post AddPlaces(SuppoRTTContext db, DeaneryId deanery)
    {
        var school = new School(Guid.CreateVersion7(), deanery, "School of Paediatrics");
        var specialty = new Specialty(Guid.CreateVersion7(), deanery, SpecialtyName, school.Id);
        var programme = new TrainingProgramme(Guid.CreateVersion7(), deanery, ProgrammeName, specialty.Id);
        var trust = new Trust(Guid.CreateVersion7(), deanery, TrustName);
        var site = new Site(Guid.CreateVersion7(), deanery, SiteName, trust.Id);
        db.AddRange(school, specialty, programme, trust, site);
        return new Post(programme.Id, specialty.Id, school.Id, trust.Id, site.Id);
    }
}
