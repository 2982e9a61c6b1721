namespace SuppoRTT.Web.Features.Reminders;

/// <summary>What the doctor wishes, in sentences.</summary>
internal static class WishWords
{
    public static string Quiet(Wishes of, DateOnly today) => of.Absence.Quiet is not { } quiet || quiet.Until < today
        ? "Off"
        : $"{(quiet.From > today ? $"From {DayWords.Of(quiet.From)}" : "On")}, {(quiet.Until is { } until ? $"until {DayWords.Of(until)}" : "until somebody ends it")}. {of.NameOf(quiet.Tells)} hears in {Possessive(of)} place.";

    public static string Contact(Wishes of) => ContactWords.Of(of.Absence, of.Rules, of.NameOf(of.Absence.Contact?.Through), of.Absence.MayManage(of.Reader));

    /// <summary>As “your” or “the doctor's”.</summary>
    public static string Possessive(Wishes of) => of.IsDoctor ? "your" : "the doctor’s";
}
