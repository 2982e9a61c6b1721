using System.Globalization;

using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>What those do with a signed form whom the deanery has look at it before it counts.</summary>
public sealed class EndorsingLinks(DeaneryLinks links)
{
    public string EndorseForm(string reference, string form) => links.Of("absences", reference, "forms", form, "endorse");

    /// <summary>Where somebody opens a form, before they read it and endorse it.</summary>
    public string OpenToEndorse(string reference, string form) => links.Of("absences", reference, "forms", form, "open-to-endorse");

    public string SendBackForm(string reference, string form) => links.Of("absences", reference, "forms", form, "send-back");

    /// <summary>All that the reader is to endorse, a page of it.</summary>
    /// <param name="after">Where the list goes on; null for its start.</param>
    public string EndorseSeveral(EndorsingPosition? after = null) => links.Of("endorse-several")
        + (after is var (by, order) ? string.Create(CultureInfo.InvariantCulture, $"?by={by:yyyy-MM-dd}&after={order}") : "");
}
