namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>
/// Questions and answers, told to a screen reader as a list of terms with what belongs to each
/// (Lbl holds the term and LBody its definition: ISO 32000-1, table 336).
/// </summary>
internal static class AnswerComposer
{
    private const double QuestionShare = 0.36;
    private const double Gutter = 18;
    private const double PanelIndent = 14;
    private const int LinesBesideQuestion = 8;

    public static void Add(Composition composition, AnswerList answers)
    {
        var strips = Strips(composition, composition.Root, answers.Lines, Paper.Left, Paper.BodyWidth);
        composition.Add(strips.Select((strip, index) => index == 0 ? strip with { SpaceBefore = 4 } : strip));
    }

    public static void Add(Composition composition, SignaturePanel panel)
    {
        var section = composition.Root.Add("Sect");
        var left = Paper.Left + PanelIndent;
        var width = Paper.BodyWidth - (2 * PanelIndent);
        var level = HeadingComposer.LevelBelow(composition, composition.HeadingLevel + 1);
        var frame = new Frame(Look.PaleGrey) { Border = Look.DarkBlue, Padding = 9 };
        composition.AddFramed(frame, 16,
        [
            .. HeadingComposer.Strips(composition, section, panel.Heading, level, left, width, Look.HeadingThree),
            .. Strips(composition, section, panel.Lines, left, width),
        ]);
    }

    private static List<Strip> Strips(
        Composition composition, StructureElement parent, IReadOnlyList<AnswerLine> lines, double left, double width)
    {
        var strips = new List<Strip>();
        var list = lines.Count > 0 ? parent.Add("L") : parent;
        for (var index = 0; index < lines.Count; index++)
        {
            var rule = index < lines.Count - 1 ? new Rule(left, left + width, 0.5, Look.Hairline) : null;
            strips.AddRange(Pair(composition, list.Add("LI"), lines[index], left, width, rule));
        }

        return strips;
    }

    private static IReadOnlyList<Strip> Pair(
        Composition composition, StructureElement item, AnswerLine line, double left, double width, Rule? rule)
    {
        var questionWidth = width * QuestionShare;
        var answerLeft = left + questionWidth + Gutter;
        var term = item.Add("Lbl");
        var body = new StructureElement("LBody");
        var question = Question(composition, term, line, left, questionWidth);
        var answer = composition.Written(body, line.Answer, Look.Answer, answerLeft, left + width - answerLeft);
        if (Math.Max(question.Lines.Count, answer.Lines.Count) > LinesBesideQuestion)
        {
            return OneBelowTheOther(composition, item, term, line, left, width, rule);
        }

        item.Add(body);
        var look = new RowLook(Look.Answer.Leading) { Above = 5, Below = Below(rule), Rule = rule, WholeUpTo = LinesBesideQuestion };
        return ColumnRow.Strips(look, question, answer);
    }

    private static Cell Question(Composition composition, StructureElement term, AnswerLine line, double left, double width)
    {
        var question = composition.Whole(term, line.Question, Look.Question, left, width);
        return line.Hint is { } hint ? new Cell(left, [.. question.Lines, .. composition.Whole(term, hint, Look.Hint, left, width).Lines]) : question;
    }

    /// <summary>The air above a rule; the last answer has none below it, and what follows brings its own.</summary>
    private static double Below(Rule? rule) => rule is null ? 0 : 5.5;

    private static IReadOnlyList<Strip> OneBelowTheOther(
        Composition composition, StructureElement item, StructureElement term, AnswerLine line, double left, double width, Rule? rule)
    {
        var question = Question(composition, term, line, left, width);
        var answer = composition.Written(item.Add("LBody"), line.Answer, Look.Answer, left, width);
        return
        [
            .. ColumnRow.Strips(new RowLook(Look.Question.Leading) { Above = 5, Below = 1, KeepWithNext = true }, question),
            .. ColumnRow.Strips(new RowLook(Look.Answer.Leading) { Below = Below(rule), Rule = rule }, answer),
        ];
    }
}
