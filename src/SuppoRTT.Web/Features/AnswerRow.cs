using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>One question with its answer as a line of a summary list: line breaks kept, private and questioned answers marked in words.</summary>
public static class AnswerRow
{
    public static SummaryRow Of(AnsweredSection section, AnsweredQuestion entry, Func<string, string, string>? change, IReadOnlyCollection<string> marked) => new()
    {
        Key = entry.Question.Label,
        Value = Phrase.FromMarkup(Value(entry, marked.Contains(entry.Question.Key))),
        Actions = change is null ? [] : [new RowAction("Change", change(section.Key, entry.Question.Key), entry.Question.Label)],
    };

    private static HtmlContentBuilder Value(AnsweredQuestion entry, bool isMarked)
    {
        var value = new HtmlContentBuilder();
        if (isMarked)
        {
            value.AppendHtml(new Tag { Text = "Look at this again", Colour = TagColour.Orange });
        }

        var words = new TagBuilder("div");
        words.AddCssClass(entry.IsAnswered ? "app-answer" : "app-answer nhsuk-hint");
        words.InnerHtml.Append(entry.Words);
        value.AppendHtml(words);
        if (entry.Question.IsPrivate)
        {
            var note = new TagBuilder("div");
            note.AddCssClass("nhsuk-hint nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0");
            note.InnerHtml.Append("Private: seen by " + AudienceWords.Of(entry.Question.Viewers));
            value.AppendHtml(note);
        }

        return value;
    }
}

/// <summary>Who may see an answer, as the screen says it.</summary>
public static class AudienceWords
{
    /// <param name="viewers">Who may see it.</param>
    /// <param name="supervisor">Who does the form with the doctor, by name and role; null to say it in general.</param>
    public static string Of(IReadOnlyList<Audience> viewers, string? supervisor = null) => Of(viewers, "the doctor", supervisor ?? "who does the form with them");

    /// <summary>The same, said to the doctor.</summary>
    public static string ToTheDoctor(IReadOnlyList<Audience> viewers, string? supervisor = null) => Of(viewers, "you", supervisor ?? "who does the form with you");

    private static string Of(IReadOnlyList<Audience> viewers, string doctor, string supervisor) => SpokenList.Of([.. viewers.Order().Select(viewer => Of(viewer, doctor, supervisor))]);

    private static string Of(Audience viewer, string doctor, string supervisor) => viewer switch
    {
        Audience.Trainee => doctor,
        Audience.Supervisor => supervisor,
        Audience.Programme => "the TPD and college tutor",
        Audience.Champion => "the SuppoRTT champion",
        Audience.Deanery => "the deanery’s SuppoRTT team",
    };
}
