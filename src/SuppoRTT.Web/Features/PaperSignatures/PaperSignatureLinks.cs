using System.Globalization;

using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>Signatures that were given on paper or by e-mail.</summary>
public sealed class PaperSignatureLinks(DeaneryLinks links)
{
    public string RecordSignature(string reference, string form) => links.Of("absences", reference, "forms", form, "record-signature");

    public string TakeBackSignature(string reference, string form) => links.Of("absences", reference, "forms", form, "take-back-signature");

    public string DownloadEvidence(string reference, string form, int number) => links.Of("absences", reference, "forms", form, "evidence", number.ToString(CultureInfo.InvariantCulture));
}
