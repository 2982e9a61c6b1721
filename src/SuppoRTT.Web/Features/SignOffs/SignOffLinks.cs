using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>What a supervisor does with a submitted form.</summary>
public sealed class SignOffLinks(DeaneryLinks links)
{
    public string SignOffForm(string reference, string form) => links.Of("absences", reference, "forms", form, "sign-off");

    /// <summary>Where the doctor has who does a form with them asked to sign it without an account.</summary>
    public string AskToSign(string reference, string form) => links.Of("absences", reference, "forms", form, "ask-to-sign");

    /// <summary>Where the link of who signs without an account leads.</summary>
    /// <param name="token">The secret of the link.</param>
    /// <param name="kept">On which of its pages something was typed that is kept until the code is given; null if nothing is.</param>
    public string OpenSigning(string token, string? kept = null) => links.Of("sign", token) + (kept is null ? "" : $"?kept={kept}");

    public string SignAsGuest(string token) => links.Of("sign", token, "form");

    public string ReturnAsGuest(string token) => links.Of("sign", token, "return");

    public string ReturnForm(string reference, string form) => links.Of("absences", reference, "forms", form, "return");
}
