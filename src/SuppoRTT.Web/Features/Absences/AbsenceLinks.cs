using System.Globalization;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>One absence and its dates.</summary>
public sealed class AbsenceLinks(DeaneryLinks links)
{
    public string ShowAbsence(string reference) => links.Of("absences", reference);

    /// <summary>All that happened, or only some kinds of it, or what happened before.</summary>
    public string ShowTimeline(string reference, IReadOnlyList<TimelineKind>? kinds = null, int? before = null)
    {
        var asked = (kinds ?? []).Select(k => "kind=" + TimelineKinds.InAddress(k)).Concat(before is { } number ? ["before=" + number.ToString(CultureInfo.InvariantCulture)] : []).ToList();
        return links.Of("absences", reference, "timeline") + (asked.Count == 0 ? "" : "?" + string.Join('&', asked));
    }

    /// <summary>Who has looked at the absence, for the doctor.</summary>
    public string ShowReaders(string reference, long? before = null) => links.Of("absences", reference, "readers") + (before is { } hour ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"?before={hour}") : "");

    /// <summary>The whole absence as a PDF.</summary>
    public string PrintAbsence(string reference, Edition edition = Edition.Portfolio) => links.Of("absences", reference, "pdf") + CopyWords.InAddress(edition);

    /// <summary>The dates as they are, or with the later one that was granted on a request.</summary>
    public string ChangeDates(string reference, int? request = null) => links.Of("absences", reference, "change-dates") + (request is { } number ? "?request=" + number.ToString(CultureInfo.InvariantCulture) : "");

    public string ConfirmReturn(string reference) => links.Of("absences", reference, "confirm-return");

    public string ChangePost(string reference) => links.Of("absences", reference, "change-post");

    public string CorrectSituation(string reference) => links.Of("absences", reference, "correct-situation");

    public string CorrectType(string reference) => links.Of("absences", reference, "correct-type");

    public string TakeBackReturn(string reference) => links.Of("absences", reference, "not-back");

    public string WithdrawAbsence(string reference) => links.Of("absences", reference, "withdraw");

    public string PutAbsenceOnHold(string reference) => links.Of("absences", reference, "put-on-hold");

    public string ResumeAbsence(string reference) => links.Of("absences", reference, "resume");

    public string AppealDecision(string reference) => links.Of("absences", reference, "appeal");

    public string RuleOutReturn(string reference) => links.Of("absences", reference, "not-returning");

    public string ReinstateAbsence(string reference) => links.Of("absences", reference, "reinstate");
}
