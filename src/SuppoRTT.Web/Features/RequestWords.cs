using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Features;

/// <summary>Requests to the deanery in the words of the screens.</summary>
internal static class RequestWords
{
    /// <summary>The name of a kind; of one that the deanery does not list any more, the word that was kept.</summary>
    public static string Name(string kind, DeaneryRules rules) => rules.Request(kind)?.Name ?? kind;

    public static string Of(RequestStatus status) => status switch
    {
        RequestStatus.Waiting => "Waiting for a decision",
        RequestStatus.Granted => "Granted",
        RequestStatus.Refused => "Refused",
        RequestStatus.Withdrawn => "Withdrawn",
        RequestStatus.Appealed => "Appealed, waiting for a decision",
        RequestStatus.GrantedOnAppeal => "Granted on appeal",
        RequestStatus.RefusedOnAppeal => "Refused on appeal",
    };

    public static string Day(DeferredDate date) => date switch
    {
        DeferredDate.Start => "First day away",
        DeferredDate.Return => "First day back",
        DeferredDate.None => "Date",
    };
}
