using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Tests.Forms;

public sealed class FormComparisonTests
{
    private static readonly FormDefinition _form = Form(
        new Question { Key = "more", Type = QuestionType.YesNo, Label = "More?" },
        new Question { Key = "text", Type = QuestionType.Text, Label = "What?", ShowWhen = new ShowWhen { Question = "more", Is = ["yes"] } },
        new Question { Key = "worries", Type = QuestionType.LongText, Label = "Worries?", Viewers = [Audience.Trainee, Audience.Supervisor] });

    private static readonly HashSet<Audience> _supervisor = [Audience.Supervisor];
    private static readonly HashSet<Audience> _programme = [Audience.Programme];

    [Fact]
    public void Between_TheSameAnswers_IsEmpty() => Compare(Given("more", "yes"), Given("more", "yes")).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Between_ChangedAddedAndRemovedAnswers_SaysWhichInWords()
    {
        Described(Compare(Given("more", "no"), Given("more", "yes").With("text", "Courses"))).ShouldBe(["more Changed No/Yes", "text Added /Courses"]);
        Described(Compare(Given("more", "yes").With("text", "Courses"), Given("more", "no").With("text", "Courses"))).ShouldBe(["more Changed Yes/No", "text Removed Courses/"]);
    }

    [Fact]
    public void Between_PrivateAnswers_AreForThoseWhoMaySeeThem()
    {
        var (before, after) = (Given("worries", "None"), Given("worries", "Nights"));

        Described(Compare(before, after)).ShouldBe(["worries Changed None/Nights"]);
        var programme = FormComparison.Between(_form, before, _form, after, _programme);
        programme.Sections.ShouldBeEmpty();
        programme.LeftOut.ShouldBe(1);
        programme.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void Between_AnAnswerThatWasPrivateInEitherVersion_IsNotShownToOthers()
    {
        var open = Form(_form.Question("worries")! with { Viewers = [] });

        FormComparison.Between(_form, Given("worries", "None"), open, Given("worries", "Nights"), _programme).Sections.ShouldBeEmpty();
        FormComparison.Between(open, Given("worries", "None"), _form, Given("worries", "Nights"), _programme).Sections.ShouldBeEmpty();
    }

    [Fact]
    public void Between_VersionsOfTheForm_ShowsEachAnswerUnderItsOwnWords()
    {
        var options = new[] { new Choice { Value = "a", Label = "By mail" } };
        var old = Form(
            new Question { Key = "contact", Type = QuestionType.OneOf, Label = "How?", Options = options },
            new Question { Key = "gone", Type = QuestionType.Text, Label = "Not asked any more" });
        var now = Form(new Question { Key = "contact", Type = QuestionType.OneOf, Label = "How shall we?", Options = [options[0] with { Label = "By e-mail" }] });

        var compared = FormComparison.Between(old, Given("contact", "a").With("gone", "Was here"), now, Given("contact", "a"), _supervisor);

        Described(compared).ShouldBe(["contact Reworded By mail/By e-mail", "gone Removed Was here/"]);
        compared.Sections[0].Changes[0].OldLabel.ShouldBe("How?");
    }

    [Fact]
    public void Between_VersionsWithOtherSections_PutsWhatIsGoneLast()
    {
        var old = _form with { Sections = [new Section { Key = "old", Title = "Old section", Questions = [new Question { Key = "x", Type = QuestionType.Text, Label = "X" }] }] };

        var compared = FormComparison.Between(old, Given("x", "1"), _form, Given("more", "no"), _supervisor);

        compared.Sections.Select(s => s.Title).ShouldBe(["Section", "Old section"]);
    }

    private static FormComparison Compare(Answers before, Answers after) => FormComparison.Between(_form, before, _form, after, _supervisor);

    private static Answers Given(string key, string value) => Answers.None.With(key, value);

    private static IEnumerable<string> Described(FormComparison compared) =>
        compared.Sections.SelectMany(s => s.Changes).Select(c => $"{c.Question.Key} {c.Kind} {c.Was}/{c.Now}");

    private static FormDefinition Form(params Question[] questions) => new()
    {
        Key = "form",
        Stage = FormStage.BeforeAbsence,
        Name = "Form",
        Purpose = "",
        Takes = "",
        WhatHappensNext = [],
        Signers = [],
        Sections = [new Section { Key = "section", Title = "Section", Questions = questions }],
    };
}
