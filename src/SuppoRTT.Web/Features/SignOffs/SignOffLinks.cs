using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>What a supervisor does with a submitted form.</summary>
public sealed class SignOffLinks(DeaneryLinks links)
{
    public string SignOffForm(string reference, string form) => links.Of("absences", reference, "forms", form, "sign-off");

    public string ReturnForm(string reference, string form) => links.Of("absences", reference, "forms", form, "return");
}
