using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>How an absence comes to be.</summary>
public sealed class RegisteringLinks(DeaneryLinks links)
{
    private const string Start = "register-absence";

    public string RegisterAbsence() => links.Of(Start);

    public string StopRegistering() => links.Of(Start, "stopped");

    public string NameDoctor(string registration) => links.Of(Start, registration, "doctor");

    public string DescribeAbsence(string registration) => links.Of(Start, registration, "absence");

    public string DescribeAcademicTime(string registration) => links.Of(Start, registration, "academic-time");

    public string GiveDates(string registration) => links.Of(Start, registration, "dates");

    public string RecordApproval(string registration) => links.Of(Start, registration, "approval");

    public string ExplainShortAbsence(string registration) => links.Of(Start, registration, "reason");

    public string ChooseSupervisor(string registration) => links.Of(Start, registration, "supervisor");

    public string DescribeSituation(string registration) => links.Of(Start, registration, "situation");

    public string CheckRegistration(string registration) => links.Of(Start, registration, "check");

    public string TakeOverAbsence(string reference) => links.Of("absences", reference, "take-over");

    public string InviteDoctor(string reference) => links.Of("absences", reference, "invite-doctor");

    public string DecideOnAbsence(string reference) => links.Of("absences", reference, "decide");

    public string NameSupervisor(string reference) => links.Of("absences", reference, "name-supervisor");

    /// <summary>Where the supervisor is confirmed, who was chosen for a form, or who supervises from a later date.</summary>
    public string ConfirmSupervisor(string reference, string? form = null, bool next = false) => links.Of("absences", reference, "confirm-supervisor") + (next ? "?next=true" : Of(form));

    public string DeclineSupervisor(string reference, string? form = null) => links.Of("absences", reference, "decline-supervisor") + Of(form);

    public string NamePartner(string reference, string form) => links.Of("absences", reference, "forms", form, "name-partner");

    /// <summary>Where the address of who does a form without an account is put right.</summary>
    public string CorrectGuestAddress(string reference, string form) => links.Of("absences", reference, "forms", form, "correct-guest-address");

    /// <summary>The form for which somebody was chosen; none of the supervisor.</summary>
    private static string Of(string? form) => form is null ? "" : $"?form={Uri.EscapeDataString(form)}";

    /// <summary>What the addresses of one registration begin with.</summary>
    internal string Registration(string registration) => links.Of(Start, registration);
}
