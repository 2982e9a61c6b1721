using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features;

/// <summary>Who does a form with the doctor, on paper.</summary>
public static class PartnerBlocks
{
    /// <summary>The same for a revision that was sent: once it is signed, who signed it, whoever may be named since.</summary>
    public static AnswerLine Line(Absence absence, AbsenceForm form, int revision) => form.Signatures
        .Where(s => s.Party == Party.Supervisor && s.Revision == revision).CountingFirst().FirstOrDefault() is { } signature
        ? new AnswerLine("Done together with", signature.By.Shown + (signature.By.Role is { } role ? $", {RoleWords.Within(role)}" : ""))
        : Line(absence, form.Key);

    /// <summary>The line of a printed form that says it.</summary>
    public static AnswerLine Line(Absence absence, string form) => absence.PartnerFor(form) is { } partner
        ? new AnswerLine("Done together with", PartnerWords.Of(partner, toDoctor: false))
        : new AnswerLine("Supervisor", absence.Supervisor?.Name ?? "Not known yet");
}
