using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>Says on the page of a form who stands in for who does it with the doctor.</summary>
internal static class StandInQueries
{
    /// <summary>As “Ann Able stands in for Sam Okafor until 5 December 2026, and sees the same”; null if nobody does.</summary>
    public static async Task<string?> StandInWords(this SuppoRTTContext db, Absence absence, string form, Actor reader, DateOnly today, CancellationToken cancellation)
    {
        if (absence.TogetherWith(form) is not { } with)
        {
            return null;
        }

        var standIn = (await db.DeputiesOf([with.PersonId], today, cancellation))
            .FirstOrDefault(s => s.Deputy != absence.TraineeId && (with.As is { } role ? s.Role == role : Participation.Supervising.Contains(s.Role)));
        return standIn is null ? null : $"{(reader.Is(standIn.Deputy) ? "You stand" : $"{standIn.DeputyName} stands")} in for {standIn.AbsentName} until {DayWords.Of(standIn.Until)}, and {(reader.Is(standIn.Deputy) ? "see" : "sees")} the same";
    }
}
