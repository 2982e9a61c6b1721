using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Handovers;

/// <summary>A supervisor who changes on a day to come.</summary>
public sealed class HandoverLinks(DeaneryLinks links)
{
    public string MoveHandover(string reference) => links.Of("absences", reference, "move-handover");

    public string TakeBackHandover(string reference) => links.Of("absences", reference, "take-back-handover");

    /// <summary>What is signed, for who supervises from a later date.</summary>
    public string ReadHandover(string reference) => links.Of("absences", reference, "read-handover");
}
