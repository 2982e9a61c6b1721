using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Who hears that a doctor and their supervisor ask for help: everybody whose role reaches the doctor, and the deanery's team where it is asked or nobody has that role.</summary>
internal static class MailOfEscalating
{
    public static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> For(Absence absence, ReviewEscalated asked, RoleHolders holders) =>
        Asked(asked.Of, holders).Where(p => p != absence.TraineeId).Select(p => (PersonId?)p).DefaultIfEmpty(null).Select(to => (to, MailKind.ReviewEscalated, (string?)asked.Form));

    private static IReadOnlyList<PersonId> Asked(Role role, RoleHolders holders) => role switch
    {
        Role.Champion => holders.Champions,
        Role.CollegeTutor => holders.CollegeTutors,
        Role.TrainingProgrammeDirector => holders.ProgrammeDirectors,
        Role.HeadOfSchool => holders.HeadsOfSchool,
        Role.Trainee or Role.EducationalSupervisor or Role.DeaneryStaff => [],
    };
}
