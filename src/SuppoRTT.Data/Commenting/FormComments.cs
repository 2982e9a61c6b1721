using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Commenting;

/// <summary>The comments on one form as somebody reads them.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Revision">The revision that is read, of which older comments are told apart.</param>
/// <param name="Reader">Who reads.</param>
/// <param name="All">The comments, in the order in which they were made.</param>
public sealed record FormComments(Absence Absence, string Form, int Revision, Actor Reader, IReadOnlyList<QuestionComment> All)
{
    public int Open => All.Count(c => c.IsOpen);

    /// <summary>On the latest revision only.</summary>
    public bool MayComment => Revision == Absence.Form(Form).Revision && Absence.MayComment(Reader, Form) && Absence.WhyNoComment(Form) is null;

    public bool MayAnswer(QuestionComment comment) => Absence.MayAnswer(Reader, comment) && Absence.WhyNotOpen is null;

    /// <summary>Those that were made on one revision, to be read with it.</summary>
    public FormComments OfRevision(int revision) => this with { Revision = revision, All = [.. All.Where(c => c.Revision == revision)] };

    public IEnumerable<QuestionComment> On(string question) => All.Where(c => c.QuestionKey == question);
}

/// <summary>Finds comments for a reader: of answers that they may not see they find none.</summary>
public static class CommentQueries
{
    /// <summary>All that this reader may read on a form. A question that the definition does not know any more was asked before: who sees only what is not private does not read on it.</summary>
    public static async Task<FormComments> CommentsOn(this SuppoRTTContext db, Absence absence, FormDefinition definition, Actor reader, CancellationToken cancellation)
    {
        var (id, key) = (absence.Id, definition.Key);
        var found = absence.Form(key).Revision == 0 ? [] : await db.Comments.AsNoTracking().Include(c => c.Replies.OrderBy(r => r.Number)).AsSingleQuery()
            .Where(c => c.AbsenceId == id && c.FormKey == key).OrderBy(c => c.Number).ToListAsync(cancellation);
        return new FormComments(absence, key, absence.Form(key).Revision, reader, [.. found.Where(c => definition.Question(c.QuestionKey) is { } asked && absence.SeesAnswer(reader, key, asked))]);
    }

    /// <summary>One comment, to say a verb to; null if there is none.</summary>
    public static Task<QuestionComment?> Comment(this SuppoRTTContext db, Absence absence, string form, int number, CancellationToken cancellation)
    {
        var id = absence.Id;
        return db.Comments.Include(c => c.Replies).AsSingleQuery().SingleOrDefaultAsync(c => c.AbsenceId == id && c.FormKey == form && c.Number == number, cancellation);
    }

    /// <summary>The last comment on a form; null if there is none.</summary>
    public static Task<QuestionComment?> LastComment(this SuppoRTTContext db, Absence absence, string form, CancellationToken cancellation)
    {
        var id = absence.Id;
        return db.Comments.AsNoTracking().Where(c => c.AbsenceId == id && c.FormKey == form).OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancellation);
    }
}
