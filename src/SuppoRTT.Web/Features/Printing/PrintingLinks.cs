using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Printing;

/// <summary>Documents to keep, and the page that tells whether a printed one is genuine.</summary>
public sealed class PrintingLinks(DeaneryLinks links)
{
    public const string VerifyDocument = "/verify";

    /// <summary>The edition for the e-portfolio: without private answers.</summary>
    public string PrintForm(string reference, string form) => links.Of("absences", reference, "forms", form, "pdf");

    /// <summary>With everything: for the doctor alone.</summary>
    public string PrintCompleteForm(string reference, string form) => PrintForm(reference, form) + "?edition=complete";

    public string PrintAbsence(string reference) => links.Of("absences", reference, "pdf");

    public string PrintCompleteAbsence(string reference) => PrintAbsence(reference) + "?edition=complete";

    public string PrintBlankForm(string form) => links.Of("blank-forms", form, "pdf");
}
