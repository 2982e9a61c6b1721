using System.Globalization;

using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>The plan for those who keep the rota, those who are waited for, and the contacts of trusts.</summary>
public sealed class RotaPlanLinks(DeaneryLinks links)
{
    public string ShowRotaPlan(string reference) => links.Of("absences", reference, "rota-plan");

    public string SendRotaPlan(string reference) => links.Of("absences", reference, "rota-plan", "send");

    public string HoldRotaPlan(string reference) => links.Of("absences", reference, "rota-plan", "wait");

    public string PrintRotaPlan(string reference) => links.Of("absences", reference, "rota-plan", "pdf");

    /// <summary>One version as it was sent.</summary>
    public string PrintSentRotaPlan(string reference, int number) => links.Of("absences", reference, "rota-plan", "versions", number.ToString(CultureInfo.InvariantCulture), "pdf");

    /// <summary>What a contact is sent; the secret stands for a sign-in.</summary>
    public string OpenRotaPlan(string secret) => links.Of("rota-plans", secret);

    public string PrintOpenedRotaPlan(string secret) => links.Of("rota-plans", secret, "pdf");

    public string ShowRotaPlans() => links.Of("rota-plans");

    /// <summary>The same, further down.</summary>
    public string ShowRotaPlans(long since, long sequence) => ShowRotaPlans() + string.Create(CultureInfo.InvariantCulture, $"?since={since}&sequence={sequence}");

    public string ShowRotaContacts() => links.Of("rota-contacts");

    public string AddRotaContact() => links.Of("rota-contacts", "add");

    public string CorrectRotaContact(Guid contact) => links.Of("rota-contacts", contact.ToString(), "correct");
}
