using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>The questions as they are put: to the doctor or about them, and for an absence that is planned or has begun.</summary>
/// <param name="FirstDay">The first day away.</param>
/// <param name="ReturnKnown">Whether the return is known.</param>
/// <param name="FirstDayBack">The first day back.</param>
/// <param name="Approved">Whether it is approved.</param>
/// <param name="WhyProgramme">Why the programme would help although it is short.</param>
/// <param name="WhoSupervises">Who the supervisor is.</param>
public sealed record RegistrationWords(string FirstDay, string ReturnKnown, string FirstDayBack, string Approved, string WhyProgramme, string WhoSupervises)
{
    public static RegistrationWords Of(RegistrationDraft draft, DeaneryRules rules)
    {
        var (will, whose) = (draft.IsPlanned ? "will be" : "was", draft.ForAnother ? "the doctor’s" : "your");
        return draft.ForAnother
            ? new($"What {will} {whose} first day away?", "Is it known when the doctor will be back?", "Expected first day back", "Is the absence approved?", "Why would the programme help the doctor?", $"Who is the doctor’s {rules.Supervisor.Name}?")
            : new($"What {will} {whose} first day away?", "Do you know when you will be back?", "Expected first day back", "Is your absence approved?", "Why would the programme help you?", $"Who is your {rules.Supervisor.Name}?");
    }
}
