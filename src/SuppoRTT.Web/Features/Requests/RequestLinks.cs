using System.Globalization;

using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>What is asked of the deanery, and decided case by case.</summary>
public sealed class RequestLinks(DeaneryLinks links)
{
    public string MakeRequest(string reference) => links.Of("absences", reference, "requests", "make");

    public string DecideOnRequest(string reference, int number) => links.Of("absences", reference, "requests", Of(number), "decide");

    public string AppealOnRequest(string reference, int number) => links.Of("absences", reference, "requests", Of(number), "appeal");

    public string WithdrawRequest(string reference, int number) => links.Of("absences", reference, "requests", Of(number), "withdraw");

    private static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
