using System.Globalization;

using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>Notes about an absence.</summary>
public sealed class NoteLinks(DeaneryLinks links)
{
    /// <summary>The notes of one kind, or of the first that the reader has to do with.</summary>
    public string ShowNotes(string reference, NoteKind? kind = null, long? before = null)
    {
        var asked = new[] { kind is { } one ? "kind=" + NoteWords.InAddress(one) : null, before is { } number ? "before=" + number.ToString(CultureInfo.InvariantCulture) : null }.OfType<string>().ToList();
        return links.Of("absences", reference, "notes") + (asked.Count == 0 ? "" : "?" + string.Join('&', asked));
    }

    public string WriteNote(string reference, NoteKind kind) => links.Of("absences", reference, "notes", "write", NoteWords.InAddress(kind));

    public string CorrectNote(string reference, int number) => links.Of("absences", reference, "notes", number.ToString(CultureInfo.InvariantCulture), "correct");

    public string WithdrawNote(string reference, int number) => links.Of("absences", reference, "notes", number.ToString(CultureInfo.InvariantCulture), "withdraw");

    public string ShareNotes(string reference) => links.Of("absences", reference, "notes", "share");
}
