using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

/// <summary>What a deanery's file promises of who sees the forms is what the portal does: a role that reads them and is not named there makes the promise untrue.</summary>
public sealed class WhoSeesTests
{
    private const string Looking = "see the forms you have sent";

    private static readonly Dictionary<Role, string[]> _words = new()
    {
        [Role.TrainingProgrammeDirector] = ["programme director", "TPD"],
        [Role.CollegeTutor] = ["college tutor"],
        [Role.HeadOfSchool] = ["head of school"],
        [Role.Champion] = ["champion"],
        [Role.DeaneryStaff] = ["SuppoRTT team"],
    };

    public static TheoryData<string, Role> Roles
    {
        get
        {
            var data = new TheoryData<string, Role>();
            foreach (var role in Enum.GetValues<Role>().Where(r => r is not (Role.Trainee or Role.EducationalSupervisor)))
            {
                data.Add("wessex", role);
                data.Add("west-midlands", role);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Promise_NamesEachRoleThatReadsTheForms_AndNoOther(string slug, Role role)
    {
        var a = A.Of(slug);
        var reads = new[] { a.Absence() }.AsQueryable().VisibleTo(Of(role)).Any();

        _words[role].Any(LineOfThoseWhoLook(a).Contains).ShouldBe(reads, $"{role} {(reads ? "reads" : "does not read")} what is not private");
    }

    /// <summary>A role that reads a private answer by what it looks after makes “not the answers marked private” untrue, unless the line says that there are exceptions.</summary>
    [Theory]
    [MemberData(nameof(Roles))]
    public void Promise_SaysThatThereAreExceptions_WhereARoleReadsAPrivateAnswer(string slug, Role role)
    {
        var a = A.Of(slug);
        var absence = a.Absence();
        var reads = a.Forms.Any(f => f.Questions.Any(q => q.IsPrivate && absence.SeesAnswer(Of(role), f.Key, q)));

        if (reads)
        {
            LineOfThoseWhoLook(a).ShouldContain("except where it says otherwise beside a question");
        }
    }

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public void Somebody_ReadsAPrivateAnswer_ByWhatTheyLookAfter(string slug)
    {
        var a = A.Of(slug);
        var absence = a.Absence();

        a.Forms.ShouldContain(f => f.Questions.Any(q => q.IsPrivate && absence.SeesAnswer(Of(Role.DeaneryStaff), f.Key, q)), "or the exception would be needless");
    }

    private static string LineOfThoseWhoLook(A a) => a.Rules.Guidance.WhoSees.Single(line => line.Contains(Looking));

    private static Actor Of(Role role) => new(ActorKind.Person, new PersonId(Guid.CreateVersion7()), "Una Demo-Lund", [new RoleHeld(role)]);
}
