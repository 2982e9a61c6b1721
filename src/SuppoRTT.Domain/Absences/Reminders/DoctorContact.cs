using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>How the doctor may be written to on a day, by what they asked for and agreed to, and by the deanery's rules.</summary>
/// <param name="AtOtherAddress">At the address that they gave for the time away.</param>
/// <param name="Hours">Between which hours of the UK day; null is any.</param>
public sealed record DoctorContact(bool AtOtherAddress, ContactHours? Hours)
{
    /// <summary>Null if they may not be written to.</summary>
    public static DoctorContact? On(DateOnly day, Absence absence, DeaneryRules rules)
    {
        var addressing = new Addressing(Situation.Of(absence, new RoleHolders()), rules);
        return addressing.OnAnotherDay(new Addressee(ReminderTo.Trainee, absence.TraineeId), ReminderPurpose.Know, day) is { } doctor
            ? new DoctorContact(doctor.AtOtherAddress, addressing.Hours(doctor, day))
            : null;
    }
}
