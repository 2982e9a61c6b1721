using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Commenting;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>One revision of a form, with what was said about it.</summary>
/// <param name="Submitted">The revision as the reader may read it.</param>
/// <param name="Comments">The comments that were made on this revision, as they stand now.</param>
public sealed record ShowRevisionPage(SubmittedForm Submitted, FormComments Comments);

/// <summary>Finds one revision of a form for a reader.</summary>
public sealed class ShowRevisionQuery(SuppoRTTContext db, SubmittedForms forms)
{
    /// <summary>Null if there is no such revision, or none that this person may know of.</summary>
    public async Task<ShowRevisionPage?> Find(string reference, string form, int revision, Actor reader, CancellationToken cancellation) =>
        await forms.Find(reference, form, revision, reader, cancellation) is { } found
            ? new ShowRevisionPage(found, (await db.CommentsOn(found.Absence, found.Definition, reader, cancellation)).OfRevision(revision))
            : null;
}
