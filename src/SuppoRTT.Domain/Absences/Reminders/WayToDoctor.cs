using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>How a doctor is reached on a day with what the portal writes by itself, by what was agreed for the time away and by their quiet time.</summary>
/// <param name="ByMail">Whether they may be written to. If not, a message waits for them in the portal.</param>
/// <param name="IsRefused">Somebody said that they are not to be written to, or the doctor asked for quiet: then not even somebody who means to writes to them.</param>
/// <param name="AtOtherAddress">At the address that they gave for the time away.</param>
/// <param name="Hours">Between which hours; null is any.</param>
/// <param name="Instead">Who is told in their place; null is the deanery's team. Has a meaning only if they may not be written to.</param>
public sealed record WayToDoctor(bool ByMail, bool IsRefused, bool AtOtherAddress, ContactHours? Hours, PersonId? Instead)
{
    /// <summary>How the doctor of an absence is reached on a UK date.</summary>
    public static WayToDoctor Of(Situation absence, DeaneryRules rules, DateOnly day) => new Addressing(absence, rules).WayToDoctor(day);
}
