using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using SuppoRTT.Data.Commenting;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Commenting;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>Comments as they stand beside the answer that they are about.</summary>
public static class CommentMarkup
{
    /// <summary>A line of answers with the comments on it, and where another is made.</summary>
    public static SummaryRow Commented(this SummaryRow row, FormComments? comments, Question question, CommentLinks links) => comments is null ? row : row with
    {
        Value = Phrase.FromMarkup(new HtmlContentBuilder().AppendHtml(row.Value!).AppendHtml(Of(comments, question.Key, links))),
        Actions = comments.MayComment ? [.. row.Actions, new RowAction("Comment", links.CommentOnQuestion(comments.Absence.Reference, comments.Form, question.Key), "on " + question.Label)] : row.Actions,
    };

    /// <summary>The comments on one question.</summary>
    public static IHtmlContent Of(FormComments comments, string question, CommentLinks links) =>
        comments.On(question).Aggregate(new HtmlContentBuilder(), (all, c) => (HtmlContentBuilder)all.AppendHtml(Of(comments, c, links)));

    /// <summary>One comment with its answers, and whether it is settled.</summary>
    public static IHtmlContent Of(QuestionComment comment, int latestRevision)
    {
        var box = Markup.Element("div", "app-comment", comment.IsOpen ? null : "app-comment--resolved");
        box.InnerHtml.AppendHtml(Head(comment, latestRevision));
        box.InnerHtml.AppendHtml(Text(comment.Text));
        foreach (var reply in comment.Replies.OrderBy(r => r.Number))
        {
            box.InnerHtml.AppendHtml(Line($"{Who(reply.By)} answered, {DayWords.Of(reply.At)}:")).AppendHtml(Text(reply.Text));
        }

        if (comment.ResolvedAt is { } settled)
        {
            box.InnerHtml.AppendHtml(Line($"Settled by {comment.ResolvedBy} on {DayWords.OnDay(settled)}."));
        }

        return box;
    }

    private static TagBuilder Of(FormComments comments, QuestionComment comment, CommentLinks links)
    {
        var box = (TagBuilder)Of(comment, comments.Revision);
        box.Attributes["id"] = $"comment-{comment.Number}";
        if (comments.MayAnswer(comment))
        {
            var link = Markup.Element("a", "nhsuk-link", "app-screen-only").With("href", links.AnswerComment(comments.Absence.Reference, comments.Form, comment.Number));
            link.InnerHtml.Append(comment.IsOpen ? "Answer or settle" : "Open again").AppendHtml(Markup.VisuallyHidden($" the comment of {comment.By.Shown}, number {comment.Number}"));
            box.InnerHtml.AppendHtml(link);
        }

        return box;
    }

    private static TagBuilder Head(QuestionComment comment, int latestRevision)
    {
        var head = new TagBuilder("p");
        head.InnerHtml.AppendHtml(new Tag { Text = comment.IsOpen ? "Comment" : "Comment, settled", Colour = comment.IsOpen ? TagColour.Yellow : TagColour.Grey });
        head.InnerHtml.Append($" {Who(comment.By)}, {DayWords.Of(comment.At)}{(comment.Revision < latestRevision ? $", on revision {comment.Revision}, before this one" : "")}");
        return head;
    }

    private static string Who(ActorStamp by) => by.Role is { } role ? $"{by.Shown}, {RoleWords.Within(role)}" : by.Shown;

    private static TagBuilder Text(string text)
    {
        var words = new TagBuilder("p");
        words.AddCssClass("app-answer");
        words.Attributes["dir"] = "auto";
        words.InnerHtml.Append(text);
        return words;
    }

    private static TagBuilder Line(string text)
    {
        var line = new TagBuilder("p");
        line.AddCssClass("nhsuk-hint");
        line.InnerHtml.Append(text);
        return line;
    }
}
