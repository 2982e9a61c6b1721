using SuppoRTT.Domain.Absences.Reminders;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>What the doctor wishes, in sentences.</summary>
internal static class WishWords
{
    public static string Quiet(Wishes of, DateOnly today) => of.Absence.Quiet is not { } quiet || quiet.Until < today
        ? "Off"
        : $"{(quiet.From > today ? $"From {DayWords.Of(quiet.From)}" : "On")}, {(quiet.Until is { } until ? $"until {DayWords.Of(until)}" : "until somebody ends it")}. {of.NameOf(quiet.Tells)} hears in {Possessive(of)} place.";

    /// <summary>Whether e-mails reach the doctor while away, though nothing was agreed: by the rule of sending itself.</summary>
    private static bool IsWrittenTo(Wishes of) => WayToDoctor.Of(Situation.Of(of.Absence, new RoleHolders(), new Domain.People.RolesOnDay([])) with { Quiet = null }, of.Rules, of.Absence.Dates.Starts).ByMail;

    /// <summary>The address for the time away is for the doctor and those who write it down: nobody else who looks here needs it.</summary>
    public static string Contact(Wishes of) => (of.Absence.Contact switch
    {
        null => IsWrittenTo(of) ? "As usual, by e-mail" : "Not by e-mail: nothing was agreed",
        { Way: ContactWay.AsUsual } => "As usual, by e-mail",
        { Way: ContactWay.OtherAddress, OtherAddress: { } address } => of.Absence.MayManage(of.Reader) ? $"By e-mail to {address}" : "By e-mail to another address",
        { Way: ContactWay.ThroughSomeone, Through: { } person } => $"Only through {of.NameOf(person)}",
        _ => "Not at all",
    }) + (of.Absence.Contact?.Hours is { } hours ? $", between {hours.From:HH:mm} and {hours.Until:HH:mm}" : "") + ".";

    /// <summary>As “your” or “the doctor's”.</summary>
    public static string Possessive(Wishes of) => of.IsDoctor ? "your" : "the doctor’s";
}
