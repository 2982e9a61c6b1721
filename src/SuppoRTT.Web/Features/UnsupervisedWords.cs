using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>That no supervisor is known yet, what that means, and who finds out.</summary>
public static class UnsupervisedWords
{
    /// <summary>Who finds out, said to anybody.</summary>
    public static string Finder(Role role) => role == Role.DeaneryStaff ? "the deanery’s team" : "the training programme director";

    /// <param name="isDoctor">Whether it is said to the doctor.</param>
    /// <param name="finder">Who finds out.</param>
    public static string Meanwhile(bool isDoctor, string finder) =>
        $"{Sentence.Start(finder)} is asked to find out who supervises, and asked again until somebody is named. {(isDoctor ? "You" : "The doctor")} can fill in forms meanwhile, and submit them: they wait for a name before they are signed.";

    /// <param name="since">Since which day nobody is named.</param>
    /// <param name="today">The day of today.</param>
    public static string Since(DateOnly since, DateOnly today) => (today.DayNumber - since.DayNumber) switch
    {
        0 => "Since today",
        1 => "Since yesterday",
        var days => $"Since {since.Written}, {days} days ago",
    };
}
