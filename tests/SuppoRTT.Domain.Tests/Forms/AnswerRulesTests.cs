using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Tests.Forms;

public sealed class AnswerRulesTests
{
    private static readonly Question[] _questions =
    [
        new() { Key = "support", Type = QuestionType.YesNo, Label = "Support?", Required = true, Missing = "Select yes if you want support" },
        new() { Key = "kind", Type = QuestionType.SomeOf, Label = "Kind", Options = [Choice("coaching"), Choice("courses")], ShowWhen = When("support", "yes") },
        new() { Key = "sessions", Type = QuestionType.Number, Label = "Sessions", Required = true, Min = 0, Max = 3, ShowWhen = When("kind", "coaching") },
        new() { Key = "back", Type = QuestionType.Date, Label = "Back" },
        new() { Key = "name", Type = QuestionType.Text, Label = "Name", MaxLength = 5 },
        new() { Key = "cost", Type = QuestionType.Money, Label = "Cost" },
        new() { Key = "email", Type = QuestionType.Email, Label = "E-mail" },
        new() { Key = "phone", Type = QuestionType.Phone, Label = "Phone" },
        new() { Key = "feeling", Type = QuestionType.Scale, Label = "Feeling", Min = 1, Max = 5 },
        new() { Key = "grade", Type = QuestionType.OneOf, Label = "Grade", Options = [Choice("ST1")] },
        new() { Key = "weeks", Type = QuestionType.Number, Label = "Weeks", Min = 1 },
        new()
        {
            Key = "courses", Type = QuestionType.Rows, Label = "Courses", RowName = "course",
            Questions = [new() { Key = "title", Type = QuestionType.Text, Label = "Title", Required = true }, new() { Key = "on", Type = QuestionType.Date, Label = "On" }],
        },
        new() { Key = "note", Type = QuestionType.Statement, Label = "Read this" },
        new() { Key = "whyNot", Type = QuestionType.Text, Label = "Why not?", ShowWhen = new ShowWhen { Question = "kind", IsNot = ["coaching"] } },
    ];

    private static readonly FormDefinition _form = new()
    {
        Key = "pre-return",
        Stage = FormStage.BeforeReturn,
        Name = "Form",
        Purpose = "Purpose",
        Takes = "5 minutes",
        WhatHappensNext = [],
        Signers = [],
        Sections = [new() { Key = "all", Title = "All", Questions = _questions }],
    };

    [Fact]
    public void Required_AndMissing_IsAskedForInItsOwnWords()
    {
        Problems(Answers.None).ShouldBe(["support: Select yes if you want support"]);
        Problems(Answers.None, complete: false).ShouldBeEmpty();
    }

    [Fact]
    public void Required_AndMissing_WithoutWordsOfItsOwn_IsAskedForByItsLabel() =>
        Problems(Yes().With("kind", Choices("coaching"))).ShouldBe(["sessions: Enter an answer for “Sessions”"]);

    [Theory]
    [InlineData("name", "abcdef", "“Name” must be 5 characters or fewer")]
    [InlineData("support", "perhaps", "Select yes or no for “Support?”")]
    [InlineData("back", "2027-02-29", "“Back” must be a real date, like 27 3 2027")]
    [InlineData("back", "2027-13-01", "“Back” must be a real date, like 27 3 2027")]
    [InlineData("back", "27/3/2027", "“Back” must be a real date, like 27 3 2027")]
    [InlineData("back", "0027-03-01", "“Back” must have a year between 1990 and 2100")]
    [InlineData("weeks", "0", "“Weeks” must be a whole number, 1 or more")]
    [InlineData("weeks", "1.5", "“Weeks” must be a whole number, 1 or more")]
    [InlineData("weeks", "99999999999", "“Weeks” must be a whole number, 1 or more")]
    [InlineData("feeling", "6", "“Feeling” must be a whole number from 1 to 5")]
    [InlineData("cost", "12.5", "“Cost” must be an amount of money, like 120 or 120.50")]
    [InlineData("cost", "-1", "“Cost” must be an amount of money, like 120 or 120.50")]
    [InlineData("grade", "ST9", "Select from the list for “Grade”")]
    [InlineData("email", "nobody@nowhere", "Enter an e-mail address in the correct format, like name@example.com")]
    [InlineData("phone", "ring me", "Enter a phone number, like 01632 960 001")]
    public void Answer_OfTheWrongForm_IsAProblem(string key, string text, string message) => Problems(Yes().With(key, text)).ShouldBe([$"{key}: {message}"]);

    [Theory]
    [InlineData("name", "abcde")]
    [InlineData("back", "2028-02-29")]
    [InlineData("weeks", "12")]
    [InlineData("feeling", "1")]
    [InlineData("cost", "120.50")]
    [InlineData("grade", "ST1")]
    [InlineData("email", "amina.o'neill@trust.example")]
    [InlineData("phone", "+44 1632 960 001")]
    public void Answer_OfTheRightForm_IsNone(string key, string text) => Problems(Yes().With(key, text)).ShouldBeEmpty();

    [Fact]
    public void Choices_ThatAreNotOffered_AreAProblem() => Problems(Yes().With("kind", Choices("courses", "swimming"))).ShouldBe(["kind: Select from the list for “Kind”"]);

    [Fact]
    public void Answer_OfAnotherKindThanItsQuestion_IsAProblem() =>
        Problems(Yes().With("name", Choices("a"))).ShouldBe(["name: “Name” is not answered in the right form"]);

    [Fact]
    public void Rows_NameTheirFields()
    {
        var rows = new RowsAnswer([Answers.None.With("title", "Return course"), Answers.None.With("on", "2027-02-30")]);

        Problems(Yes().With("courses", rows)).ShouldBe(["courses.1.title: Course 2: Enter an answer for “Title”", "courses.1.on: Course 2: “On” must be a real date, like 27 3 2027"]);
    }

    [Fact]
    public void ShowWhen_IsAChain_BrokenAnywhere()
    {
        var answers = Yes().With("kind", Choices("coaching")).With("sessions", "2");

        Shown("sessions", answers).ShouldBeTrue();
        Shown("sessions", answers.With("kind", Choices("courses"))).ShouldBeFalse();
        Shown("sessions", answers.With("support", "no")).ShouldBeFalse();
        Shown("sessions", Answers.None).ShouldBeFalse();
    }

    [Fact]
    public void ShowWhen_OfAnAnswerThatIsNotChosen_IsMetByOthersAndByNone_ButNotWhileTheQuestionIsNotAsked()
    {
        Shown("whyNot", Yes()).ShouldBeTrue();
        Shown("whyNot", Yes().With("kind", Choices("courses"))).ShouldBeTrue();
        Shown("whyNot", Yes().With("kind", Choices("courses", "coaching"))).ShouldBeFalse();
        Shown("whyNot", Answers.None.With("support", "no")).ShouldBeFalse();
        Shown("whyNot", Answers.None).ShouldBeFalse();
    }

    [Theory]
    [InlineData("yes", false)]
    [InlineData("no", true)]
    [InlineData(null, true)]
    public void ShowWhen_OfAnAnswerThatIsNotGiven_HoldsForOneAnswerToo(string? support, bool isMet) =>
        new ShowWhen { Question = "support", IsNot = ["yes"] }.IsMetBy(Answers.None.With("support", support)).ShouldBe(isMet);

    [Fact]
    public void Answers_ToHiddenQuestions_DoNotCount_AndHaveNoProblems()
    {
        var answers = Answers.None.With("support", "no").With("kind", Choices("coaching")).With("sessions", "99").With("unknown", "x");

        _form.Counted(answers).Keys.ShouldBe(["support"]);
        Problems(answers).ShouldBeEmpty();
    }

    [Fact]
    public void Section_OfHiddenQuestions_IsNotAPage()
    {
        var hidden = new Section { Key = "hidden", Title = "Hidden", Questions = [_questions[1], _questions[12]] };

        _form.IsShown(hidden, Answers.None).ShouldBeFalse();
        _form.IsShown(hidden, Yes()).ShouldBeTrue();
    }

    private static bool Shown(string key, Answers answers) => _form.IsShown(_form.Question(key)!, answers);

    private static IEnumerable<string> Problems(Answers answers, bool complete = true) =>
        _form.Problems(_form.Sections[0], answers, complete).Select(p => $"{p.Field}: {p.Message}");

    private static Answers Yes() => Answers.None.With("support", "yes");

    private static ChoicesAnswer Choices(params string[] values) => new([.. values]);

    private static Choice Choice(string value) => new() { Value = value, Label = value };

    private static ShowWhen When(string question, params string[] values) => new() { Question = question, Is = values };
}
