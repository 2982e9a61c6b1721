using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>How far a section of a form is, and when a question of it is asked, in the words of the screen.</summary>
public static class SectionWords
{
    /// <summary>Answers to a question that takes one of several, as “Yes” or “I am not sure”.</summary>
    public static string AnyOf(Question on, IEnumerable<string> answers) => string.Join(" or ", answers.Select(value =>
        $"“{AnswerSheet.Words(on, on.Type == QuestionType.SomeOf ? new ChoicesAnswer([value]) : new TextAnswer(value))}”"));

    public static Tag Progress(SectionProgress progress) => progress switch
    {
        SectionProgress.NotStarted => new Tag { Text = "Not started", Colour = TagColour.Blue },
        SectionProgress.Prefilled => new Tag { Text = "Filled in for you: check", Colour = TagColour.AquaGreen },
        SectionProgress.InProgress => new Tag { Text = "In progress", Colour = TagColour.Yellow },
        SectionProgress.LookAgain => new Tag { Text = "Look again", Colour = TagColour.Orange },
        SectionProgress.CheckDates => new Tag { Text = "Check the dates", Colour = TagColour.Orange },
        SectionProgress.Done => new Tag { Text = "Done", Colour = TagColour.Green },
    };
}
