using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Features;

/// <summary>Ways to meet as the screen names them.</summary>
public static class MeetingWords
{
    public static string Of(MeetingMode mode) => mode switch
    {
        MeetingMode.InPerson => "In person",
        MeetingMode.Video => "By video",
        MeetingMode.Phone => "By phone",
        MeetingMode.Email => "By e-mail",
    };

    /// <summary>What becomes of meetings that are to come, said before; null if there are none.</summary>
    public static string? CalledOff(int ahead) => ahead == 0 ? null
        : $"{(ahead == 1 ? "A meeting that was to come is called off" : $"{ahead} meetings that were to come are called off")}, and those who were to meet are told.";
}
