using System.Globalization;

using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.ActionPlans;

/// <summary>The Individualised Action Planner of an absence.</summary>
public sealed class ActionPlanLinks(DeaneryLinks links)
{
    public string ShowActionPlan(string reference) => links.Of("absences", reference, "action-plan");

    public string AddNeed(string reference) => links.Of("absences", reference, "action-plan", "add-need");

    public string ChangeNeed(string reference, int number) => links.Of("absences", reference, "action-plan", "needs", number.ToString(CultureInfo.InvariantCulture), "change");

    public string CommentOnNeed(string reference, int number) => links.Of("absences", reference, "action-plan", "needs", number.ToString(CultureInfo.InvariantCulture), "comment");
}
