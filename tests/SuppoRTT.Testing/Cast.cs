using System.Security.Cryptography;
using System.Text;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>One member of the cast: an ordinary person of one deanery in one role.</summary>
public sealed record Member(string Deanery, string Name, string Email, PersonId Id, Role Role, bool AtProgramme = false)
{
    /// <summary>The member as who acts.</summary>
    public Actor Actor => new(ActorKind.Person, Id, Name, [AtProgramme ? new RoleHeld(Role, ScopeKind.Programme, Cast.Of(Deanery).Post.ProgrammeId) : new RoleHeld(Role)]);
}

/// <summary>The people and places of a deanery in tests, the same in every test.</summary>
public sealed class Cast
{
    public const string Password = "three plain words";

    private Cast(string deanery)
    {
        Deanery = deanery;
        Post = new Post(IdOf(deanery, "programme"), IdOf(deanery, "specialty"), IdOf(deanery, "school"), IdOf(deanery, "trust"), IdOf(deanery, "site"));
        Trainee = Make("Asha Demo-Rao", "trainee", Role.Trainee);
        OtherTrainee = Make("Tom Demo-Ellis", "other-trainee", Role.Trainee);
        Supervisor = Make("Sam Demo-Okafor", "supervisor", Role.EducationalSupervisor);
        OtherSupervisor = Make("Ola Demo-Berg", "other-supervisor", Role.EducationalSupervisor);
        ProgrammeDirector = Make("Pat Demo-Quinn", "tpd", Role.TrainingProgrammeDirector) with { AtProgramme = true };
        CollegeTutor = Make("Cal Demo-Tran", "tutor", Role.CollegeTutor) with { AtProgramme = true };
        Champion = Make("Kit Demo-Moss", "champion", Role.Champion) with { AtProgramme = true };
        Staff = Make("Dee Demo-Fox", "staff", Role.DeaneryStaff);
    }

    public string Deanery { get; }

    /// <summary>Where the trainees of the cast train; the programme is the reach of TPD, tutor and champion.</summary>
    public Post Post { get; }

    public Member Trainee { get; }

    public Member OtherTrainee { get; }

    public Member Supervisor { get; }

    public Member OtherSupervisor { get; }

    public Member ProgrammeDirector { get; }

    public Member CollegeTutor { get; }

    public Member Champion { get; }

    public Member Staff { get; }

    public IReadOnlyList<Member> Everyone => [Trainee, OtherTrainee, Supervisor, OtherSupervisor, ProgrammeDirector, CollegeTutor, Champion, Staff];

    /// <summary>Everyone holds the role in which they were cast.</summary>
    public RolesOnDay Held => new(Everyone.Select(m => (m.Id, m.Role)));

    public static Cast Wessex { get; } = new("wessex");

    public static Cast WestMidlands { get; } = new("west-midlands");

    public static Cast Of(string deanery) => deanery == Wessex.Deanery ? Wessex : deanery == WestMidlands.Deanery ? WestMidlands : new Cast(deanery);

    /// <summary>The schools, specialties, programmes, trusts and sites of the cast.</summary>
    public IEnumerable<DeaneryPart> Places(DeaneryId deanery) =>
    [
        new School(Post.SchoolId!.Value, deanery, "School of Paediatrics"),
        new Specialty(Post.SpecialtyId!.Value, deanery, "Paediatrics", Post.SchoolId.Value),
        new TrainingProgramme(Post.ProgrammeId!.Value, deanery, "Paediatrics ST1 to ST7", Post.SpecialtyId.Value),
        new Trust(Post.TrustId!.Value, deanery, "Demonstration Hospitals"),
        new Site(Post.SiteId!.Value, deanery, "Demonstration General", Post.TrustId.Value),
    ];

    /// <summary>A Guid that is the same in every run.</summary>
    public static Guid IdOf(params string[] words) => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("/", words)))[..16]);

    private Member Make(string name, string word, Role role) =>
        new(Deanery, name, $"{word}@{Deanery}.example", new PersonId(IdOf(Deanery, word)), role);
}
