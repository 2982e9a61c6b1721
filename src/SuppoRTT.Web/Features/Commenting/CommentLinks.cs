using System.Globalization;

using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Commenting;

/// <summary>Comments on the answers of a form.</summary>
public sealed class CommentLinks(DeaneryLinks links)
{
    public string CommentOnQuestion(string reference, string form, string question) => links.Of("absences", reference, "forms", form, "questions", question, "comment");

    public string AnswerComment(string reference, string form, int number) => links.Of("absences", reference, "forms", form, "comments", number.ToString(CultureInfo.InvariantCulture), "answer");
}
