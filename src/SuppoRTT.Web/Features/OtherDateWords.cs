using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features;

/// <summary>Days that a form names otherwise than the absence does, in the words of the screen.</summary>
public static class OtherDateWords
{
    public static string Of(Fact fact) => fact switch
    {
        Fact.Starts => "first day away",
        Fact.ReturnedOn => "day of the return",
        _ => "expected first day back",
    };

    /// <summary>What becomes of a form that would name other days than the absence.</summary>
    public static string Of(string name, FormOfOtherDates form)
    {
        if (form.Status.IsOpen())
        {
            return $"{name}: is being filled in, and another {string.Join(" and another ", form.Dates.Select(d => Of(d.Fact)))} was typed there. Sending it would move the absence to that day, so look at it before it is sent";
        }

        var said = string.Join(" and ", form.Dates.Select(d => $"{Of(d.Fact)} {DayWords.Of(d.Said)}"));
        return form.Status.IsSigned()
            ? $"{name}: stays signed, and still says {said}. The doctor can open it again if it should say the new day"
            : $"{name}: waits to be signed, and still says {said}. Whoever signs is shown the difference first, and can return the form for changes";
    }
}
