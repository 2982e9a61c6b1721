namespace SuppoRTT.Web.Features.Reminders;

/// <summary>What the doctor wishes, in sentences.</summary>
internal static class WishWords
{
    public static string Quiet(Wishes of, DateOnly today) => of.Absence.Quiet is not { } quiet || quiet.Until < today
        ? "Off"
        : $"{(quiet.From > today ? $"From {DayWords.Of(quiet.From)}" : "On")}, {(quiet.Until is { } until ? $"until {DayWords.Of(until)}" : "until somebody ends it")}. {Hears(of, quiet.Tells)}";

    /// <summary>Who was named may have gone or lost their role: then it says what happens, so that somebody else is chosen.</summary>
    private static string Hears(Wishes of, Domain.People.PersonId named) => of.Others.FirstOrDefault(o => o.Person == named) is { } who
        ? $"{who.Name} hears in {Possessive(of)} place."
        : $"Who was to hear in {Possessive(of)} place does not see the absence now. Please choose somebody else. Meanwhile who is in touch with {(of.IsDoctor ? "you" : "the doctor")} hears, or the deanery’s team.";

    public static string Contact(Wishes of) => ContactWords.Of(of.Absence, of.Rules, of.NameOf(of.Absence.Contact?.Through), of.Absence.MayManage(of.Reader));

    /// <summary>As “your” or “the doctor's”.</summary>
    public static string Possessive(Wishes of) => of.IsDoctor ? "your" : "the doctor’s";
}
