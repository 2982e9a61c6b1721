using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Features;

/// <summary>Who decides on an appeal, in words.</summary>
internal static class AppealWords
{
    /// <summary>As sentences: who decides, or what happens if nobody can.</summary>
    public static string WhoDecides(AppealDeciders deciders, Contact contact) => deciders switch
    {
        { StandIn: null } => "Somebody else at the deanery decides, who had no part in this before.",
        { StandIn: { } role, People.Count: > 0 } => $"Everybody in the deanery’s team had a part in this before, so the decision is for {string.Join(" or ", deciders.People.Select(p => p.Name))} ({RoleWords.Within(role)}).",
        _ => $"Everybody at the deanery who could decide had a part in this before. {contact.Name} finds somebody else, who had none.",
    };
}
