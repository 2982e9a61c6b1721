using System.Globalization;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>The pages on which a form is filled in, submitted and read.</summary>
public sealed class FormLinks(DeaneryLinks links)
{
    public string ShowForm(string reference, string form) => links.Of("absences", reference, "forms", form);

    public string FillSection(string reference, string form, string section) => links.Of("absences", reference, "forms", form, "sections", section);

    public string AutosaveSection(string reference, string form, string section) => links.Of("absences", reference, "forms", form, "sections", section, "autosave");

    public string CheckAnswers(string reference, string form) => links.Of("absences", reference, "forms", form, "check-answers");

    public string FormSubmitted(string reference, string form) => links.Of("absences", reference, "forms", form, "submitted");

    public string ShowRevision(string reference, string form, int revision) => links.Of("absences", reference, "forms", form, "revisions", revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>What changed in a revision since the one before, or since an earlier one.</summary>
    public string CompareRevisions(string reference, string form, int revision, int? since = null) =>
        links.Of("absences", reference, "forms", form, "revisions", revision.ToString(CultureInfo.InvariantCulture), "changes")
        + (since is { } number ? "?since=" + number.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>The latest revision as a PDF.</summary>
    public string PrintForm(string reference, string form, Edition edition = Edition.Portfolio) => ShowForm(reference, form) + "/pdf" + CopyWords.InAddress(edition);

    public string PrintRevision(string reference, string form, int revision, Edition edition = Edition.Portfolio) =>
        ShowRevision(reference, form, revision) + "/pdf" + CopyWords.InAddress(edition);

    public string PrintDraft(string reference, string form) => links.Of("absences", reference, "forms", form, "draft-pdf");

    public string PrintBlankForm(string form) => links.Of("forms", form, "blank-pdf");

    /// <summary>Where the doctor puts right what forms say of them.</summary>
    public string CorrectDetails(string reference, string form) => links.Of("absences", reference, "forms", form, "correct-details");

    /// <summary>Where the doctor opens a form to fill it in together.</summary>
    public string FillTogether(string reference, string form) => links.Of("absences", reference, "forms", form, "fill-together");

    public string JoinTogether(string reference, string form) => links.Of("absences", reference, "forms", form, "join-together");

    public string StopTogether(string reference, string form) => links.Of("absences", reference, "forms", form, "stop-together");

    public string WatchTogether(string reference, string form) => links.Of("absences", reference, "forms", form, "watch-together");

    public string TakeBackForm(string reference, string form) => links.Of("absences", reference, "forms", form, "take-back");

    public string ReopenForm(string reference, string form) => links.Of("absences", reference, "forms", form, "reopen");

    public string MarkFormUploaded(string reference, string form) => links.Of("absences", reference, "forms", form, "mark-uploaded");
}
