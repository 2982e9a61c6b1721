using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Commenting;

/// <summary>Forms with a comment on an answer.</summary>
internal static class GivenComments
{
    public const string Text = "Which skills do you mean?";

    /// <summary>A question of the first form that everybody reads who reads the form.</summary>
    public static string OpenQuestion(A a) => a.Form("pre-absence").Questions.First(q => q is { IsAsked: true, IsPrivate: false }).Key;

    public static async Task<string> GivenComment(this Portal portal, string deanery, Func<A, string>? question = null, Func<Cast, Member>? by = null)
    {
        var a = await portal.Make(deanery);
        var (absence, revision) = a.AwaitingSignOff();
        var comment = absence.CommentOnQuestion(new CommentOn(a.Form("pre-absence"), (question ?? OpenQuestion)(a), 1), Text, null, (by?.Invoke(a.Cast) ?? a.Cast.Supervisor).Actor, A.Morning)!;
        await portal.In(deanery, async db =>
        {
            db.Add(absence);
            db.Add(revision);
            db.Add(comment);
            await db.SaveChangesAsync();
        });
        return absence.Reference;
    }

    public static Task<QuestionComment> SavedComment(this Portal portal, string reference) => portal.In("wessex", db => db.Comments.Include(c => c.Replies)
        .SingleAsync(c => db.Absences.Any(a => a.Id == c.AbsenceId && a.Reference == reference)));
}
