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
}
