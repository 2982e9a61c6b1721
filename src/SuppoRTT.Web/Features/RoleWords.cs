using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>Roles as the screen names them.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.Trainee => "Doctor in training",
        Role.EducationalSupervisor => "Educational supervisor",
        Role.TrainingProgrammeDirector => "Training programme director",
        Role.CollegeTutor => "College tutor",
        Role.HeadOfSchool => "Head of school",
        Role.Champion => "SuppoRTT champion",
        Role.DeaneryStaff => "Deanery staff",
    };

    /// <summary>The same in the middle of a sentence: names and abbreviations keep their capital letters.</summary>
    public static string Within(Role role) => role == Role.Champion ? Of(role) : char.ToLowerInvariant(Of(role)[0]) + Of(role)[1..];

    /// <summary>As “an educational supervisor”.</summary>
    public static string WithArticle(Role role) => role == Role.DeaneryStaff ? "a member of the deanery’s team" : (role == Role.EducationalSupervisor ? "an " : "a ") + Within(role);

    public static string Of(IEnumerable<Role> roles) => string.Join(", ", roles.Distinct().Order().Select(Of));
}
