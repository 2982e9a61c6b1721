using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Review stages for tests of deaneries that have none of their own, and what those say who endorse.</summary>
public static class Stages
{
    /// <summary>The programme director, of every absence, within 14 days.</summary>
    public static ReviewStage Programme { get; } = new()
    {
        Key = "programme",
        Role = Role.TrainingProgrammeDirector,
        May = [ReviewPower.Comment, ReviewPower.Endorse, ReviewPower.SendBack],
        DueDays = 14,
        Statement = "I have read this form and endorse it.",
        Rule = "Long absences go to the programme director.",
    };

    /// <summary>The deanery's team, of absences of more than 6 months, within 5 days; it does not send back.</summary>
    public static ReviewStage Team { get; } = Programme with { Key = "team", Role = Role.DeaneryStaff, May = [ReviewPower.Endorse], OverMonths = 6, DueDays = 5, Statement = "The deanery has read this form." };

    /// <summary>Somebody opened the form as it is and endorses it.</summary>
    public static EndorsementGiven Given(Absence absence, string form, Actor by, string? note = null)
    {
        var found = absence.Form(form);
        return new EndorsementGiven(found.Revision, found.WaitingEndorsement?.Stage ?? "", new OpenedRevision(absence, found, by.Id, A.Morning), note);
    }

    /// <summary>Endorses the form as it is, having opened it.</summary>
    public static void Endorse(this Absence absence, string form, Actor by, string? note = null) => absence.EndorseForm(form, Given(absence, form, by, note), by, A.Morning);
}
