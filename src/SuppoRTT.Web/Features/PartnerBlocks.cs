using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features;

/// <summary>Who does a form with the doctor, on paper.</summary>
public static class PartnerBlocks
{
    /// <summary>The line of a printed form that says it.</summary>
    public static AnswerLine Line(Absence absence, string form) => absence.PartnerFor(form) is { } partner
        ? new AnswerLine("Done together with", PartnerWords.Of(partner, toDoctor: false))
        : new AnswerLine("Supervisor", absence.Supervisor?.Name ?? "Not known yet");
}
