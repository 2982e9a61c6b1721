using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>How an absence comes to be.</summary>
public sealed class RegisteringLinks(DeaneryLinks links)
{
    public string RegisterAbsence() => links.Of("register-absence");

    public string TakeOverAbsence(string reference) => links.Of("absences", reference, "take-over");

    public string DecideOnAbsence(string reference) => links.Of("absences", reference, "decide");

    public string NameSupervisor(string reference) => links.Of("absences", reference, "name-supervisor");
}
