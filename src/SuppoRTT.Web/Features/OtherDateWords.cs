using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features;

/// <summary>Days that a form names otherwise than the absence does, in the words of the screen.</summary>
public static class OtherDateWords
{
    public static string Of(Fact fact) => fact == Fact.Starts ? "first day away" : "expected first day back";

    /// <summary>What becomes of a form that would name other days than the absence.</summary>
    public static string Of(string name, FormOfOtherDates form)
    {
        var said = string.Join(" and ", form.Dates.Select(d => $"{Of(d.Fact)} {DayWords.Of(d.Said)}"));
        return form.Status.IsSigned()
            ? $"{name}: stays signed, and still says {said}. The doctor can open it again if it should say the new day"
            : $"{name}: waits to be signed, and still says {said}. Whoever signs is shown the difference first, and can return the form for changes";
    }
}
