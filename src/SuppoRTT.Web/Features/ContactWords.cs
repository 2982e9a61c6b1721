using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Features;

/// <summary>How the doctor is reached while away, in a sentence.</summary>
internal static class ContactWords
{
    /// <param name="absence">The absence.</param>
    /// <param name="rules">Of its deanery, for where nothing was agreed.</param>
    /// <param name="through">The name of who the doctor is reached through.</param>
    /// <param name="showsAddress">The address for the time away is for the doctor and those who write it down: nobody else who looks needs it.</param>
    public static string Of(Absence absence, DeaneryRules rules, string through, bool showsAddress) => (absence.Contact switch
    {
        null => IsWrittenTo(absence, rules) ? "As usual, by e-mail" : "Not by e-mail: nothing was agreed",
        { Way: ContactWay.AsUsual } => "As usual, by e-mail",
        { Way: ContactWay.OtherAddress, OtherAddress: { } address } => showsAddress ? $"By e-mail to {address}" : "By e-mail to another address",
        { Way: ContactWay.ThroughSomeone } => $"Only through {through}",
        _ => "Not at all",
    }) + (absence.Contact?.Hours is { } hours ? $", between {hours.From:HH:mm} and {hours.Until:HH:mm}" : "") + ".";

    /// <summary>Whether e-mails reach the doctor while away, though nothing was agreed: by the rule of sending itself.</summary>
    private static bool IsWrittenTo(Absence absence, DeaneryRules rules) =>
        WayToDoctor.Of(Situation.Of(absence, new RoleHolders(), new Domain.People.RolesOnDay([])) with { Quiet = null }, rules, absence.Dates.Starts).ByMail;
}
