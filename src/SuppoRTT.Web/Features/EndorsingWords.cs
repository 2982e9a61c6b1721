using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>Endorsements of signed forms in the words of the screen.</summary>
public static class EndorsingWords
{
    /// <summary>Who is to endorse, at the start of a sentence: “The training programme director”.</summary>
    public static string Who(AbsenceInBrief absence, NextStep step) => Who(absence.Standing.Form(step.Deadline!.Form)?.EndorsingRole);

    /// <summary>The same, whose turn it is: “the training programme director’s”.</summary>
    public static string Whose(AbsenceInBrief absence, NextStep step) => Within(absence.Standing.Form(step.Deadline!.Form)?.EndorsingRole) + "’s";

    public static string Who(Role? role) => Sentence.Start(Within(role));

    /// <summary>In the middle of a sentence: “the college tutor”.</summary>
    public static string Within(Role? role) => role switch
    {
        null => "somebody else",
        Role.DeaneryStaff => "the deanery’s team",
        { } held => $"the {RoleWords.Within(held)}",
    };

    /// <summary>What became of an endorsement, in a sentence.</summary>
    public static string Line(Endorsement endorsement, AbsenceForm form) => endorsement switch
    {
        { By: { } by, At: { } at, VoidedAt: { } voided } => $"Endorsed by {Named(by)}, on {DayWords.Of(at)} (revision {endorsement.Revision}). Void since {DayWords.Of(voided)}.",
        { By: { } by, At: { } at } => $"Endorsed by {Named(by)}, on {DayWords.Of(at)} (revision {endorsement.Revision}).",
        { VoidedAt: not null } => $"{Who(endorsement.Role)} did not endorse revision {endorsement.Revision}.",
        _ when endorsement == form.WaitingEndorsement => $"{Who(endorsement.Role)} is to endorse it by {DayWords.Of(form.EndorseBy)}.",
        _ => $"{Who(endorsement.Role)} is to endorse it after that.",
    };

    /// <summary>With the role, and for whom it was done if somebody stood in.</summary>
    public static string Named(ActorStamp by) => $"{by.Name}{(by.OnBehalfOfName is { } other ? $", for {other}" : "")}{(by.Role is { } role ? $", {RoleWords.Within(role)}" : "")}";
}
