using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Who is told in lists why an absence needs their eyes.</summary>
public sealed partial class Absence
{
    /// <summary>The roles that are told in lists of a restriction of practice, within their reach: those who plan the return, and the deanery.</summary>
    public static IReadOnlyList<Role> ToldOfRestrictions { get; } = [Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.DeaneryStaff];

    /// <summary>Is told in lists that the doctor returns from a restriction of practice.</summary>
    public bool SeesRestriction(Actor reader) => ToldOfRestrictions.Any(r => Reaches(reader, r));
}
