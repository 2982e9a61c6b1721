using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Features;

/// <summary>Who does a form with the doctor, by name and role.</summary>
public static class PartnerWords
{
    /// <summary>As “Pat Quinn, training programme director” or “Sam Okafor, your supervisor”.</summary>
    public static string Of(Participation partner, bool toDoctor) =>
        $"{partner.Name}, {Role(partner, toDoctor)}";

    /// <summary>The same within a sentence: “Pat Quinn (training programme director)”.</summary>
    public static string InSentence(Participation partner, bool toDoctor) => $"{partner.Name} ({Role(partner, toDoctor)})";

    private static string Role(Participation partner, bool toDoctor) => partner.As is { } role ? RoleWords.Within(role) : toDoctor ? "your supervisor" : "the supervisor";
}
