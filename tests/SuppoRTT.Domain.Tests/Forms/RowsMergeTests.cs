using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Tests.Forms;

/// <summary>A list to which two people write at the same time. A row is written "name/day" here.</summary>
public sealed class RowsMergeTests
{
    private const string Key = "courses";

    [Theory]
    [InlineData("", "mine", "theirs", "theirs mine")]
    [InlineData("a", "a mine", "a theirs", "a theirs mine")]
    [InlineData("a b", "mine a b", "a b theirs", "mine a b theirs")]
    [InlineData("a b", "a mine b", "a theirs b", "a theirs mine b")]
    [InlineData("a", "a same", "a same", "a same")]
    [InlineData("a", "a mine same", "a same", "a same mine")]
    public void Rows_AddedByBoth_AllStay(string was, string mine, string theirs, string merged) => Merged(was, mine, theirs).ShouldBe(merged);

    [Theory]
    [InlineData("a/1 b/1", "a/2 b/1", "a/1 b/2", "a/2 b/2")]
    [InlineData("a/1", "a/2", "a/1/home", "a/2/home")]
    [InlineData("a/1 b/1", "b/1", "a/1 b/2", "b/2")]
    [InlineData("a/1 b/1", "b/1", "a/1", "")]
    [InlineData("a/1 b/1", "", "a/1 b/1 c/1", "c/1")]
    [InlineData("a/1 b/1", "b/1", "a/2 b/1", "a/2 b/1")]
    [InlineData("a/1 b/1", "a/2 b/1", "b/1", "a/2 b/1")]
    [InlineData("a/1", "x/9", "a/2", "x/9 a/2")]
    public void Rows_ChangedOrTakenOutByOne_AreAsThatOneLeftThem_AndNoneThatWasChangedIsLost(string was, string mine, string theirs, string merged) => Merged(was, mine, theirs).ShouldBe(merged);

    [Fact]
    public void SameRow_ChangedByBoth_IsAConflictOfThatAnswerAlone()
    {
        var merged = Merge("a/1 b/1", "a/2 b/1 mine", "a/3 b/1 theirs");

        Words(merged.Answers[Key]).ShouldBe("a/3 b/1 theirs mine");
        var conflict = merged.Conflicts.ShouldHaveSingleItem();
        (Words(conflict.Mine), Words(conflict.Theirs)).ShouldBe(("a/2 b/1 theirs mine", "a/3 b/1 theirs mine"));
    }

    [Fact]
    public void Page_ThatGoesOnTypingAfterAConflict_IsInConflictAboutThatRowAgain_AndItsOwnRowsStandOnce()
    {
        var typed = new TypedAnswers(Rows("a/2 x/1"), Opened("a/1"));
        var saved = DraftMerge.Merge(typed, Rows("a/3 y/1"), [Key]);

        var again = DraftMerge.Merge(new TypedAnswers(Rows("a/2 x/2"), typed.OpenedNext(saved.Conflicts)), saved.Answers, [Key]);

        Words(again.WithMine()[Key]).ShouldBe("a/2 y/1 x/2");
        Words(again.Answers[Key]).ShouldBe("a/3 y/1 x/2");
    }

    [Theory]
    [InlineData("a/1", "a/2 mine", "a/3 theirs", "a/3 theirs mine")]
    [InlineData("a/1 b/1", "a/2 b/2 mine", "a/3 b/1", "a/3 b/2 mine")]
    [InlineData("a/1", "a/2 mine edited", "a/3", "a/3 mine edited")]
    public void TakingTheirs_OfAConflict_LeavesTheRowsOfBoth_AndWhatOnlyOneChanged(string was, string mine, string theirs, string taken)
    {
        var shown = Merge(was, mine, theirs);
        var onPage = shown.WithMine();

        Words(DraftMerge.TakeTheirs(onPage, Rows(theirs), Opened(was))[Key]).ShouldBe(taken, "Nothing was stored meanwhile, as of words that were kept");
        Words(DraftMerge.TakeTheirs(onPage, shown.Answers, Opened(was))[Key]).ShouldBe(taken, "The rows of both were stored meanwhile");
    }

    [Fact]
    public void TakingTheirs_OfOneAnswer_LeavesItAsItIsStored() =>
        DraftMerge.TakeTheirs(Answers.None.With("one", "mine"), Answers.None.With("one", "theirs"), [KeyValuePair.Create("one", "")]).Text("one").ShouldBe("theirs");

    [Fact]
    public void Page_ThatGoesOnTyping_KeepsWhatTheOtherAdded()
    {
        var typed = new TypedAnswers(Rows("a x/1"), Opened("a"));
        var saved = DraftMerge.Merge(typed, Rows("a y"), [Key]);

        var again = DraftMerge.Merge(new TypedAnswers(Rows("a x/2"), typed.OpenedNext(saved.Conflicts)), saved.Answers, [Key]);

        again.Conflicts.ShouldBeEmpty();
        Words(again.Answers[Key]).ShouldBe("a y x/2");
    }

    [Fact]
    public void Rows_OfWhichNobodyKnowsWhatTheyWere_AreAConflictAsAWhole()
    {
        var merged = DraftMerge.Merge(new TypedAnswers(Rows("a"), new Dictionary<string, string> { [Key] = TypedAnswers.NotKnown }), Rows("b"), [Key]);

        merged.Conflicts.ShouldHaveSingleItem();
        Words(merged.Answers[Key]).ShouldBe("b");
    }

    [Fact]
    public void Rows_ThatAreTooMany_AreNamedWithHowManyToRemove_AndMoreThanCanBeKeptAreAConflict()
    {
        var (mine, theirs) = (Many("m", 40), Many("t", 40));

        var merged = DraftMerge.Merge(new TypedAnswers(Rows(mine), Opened("")), Rows(theirs), [Key]);

        merged.Answers.Rows(Key).Length.ShouldBe(80);
        var question = new Question { Key = Key, Type = QuestionType.Rows, Label = "Courses", RowName = "course", Questions = [new Question { Key = "name", Type = QuestionType.Text, Label = "Name" }] };
        var form = new FormDefinition { Key = "f", Stage = FormStage.BeforeReturn, Name = "F", Purpose = "P", Takes = "5 minutes", WhatHappensNext = [], Signers = [], Sections = [new Section { Key = "s", Title = "S", Questions = [question] }] };
        form.Problems(form.Sections[0], merged.Answers, complete: false).ShouldHaveSingleItem().ShouldBe(new AnswerProblem(Key, "There are 80 here, and room for 50: remove 30 under “Courses”"));

        DraftMerge.Merge(new TypedAnswers(Rows(Many("m", 61)), Opened("")), Rows(theirs), [Key]).Conflicts.ShouldHaveSingleItem();
    }

    private static string Many(string name, int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"{name}{i}"));

    private static string Merged(string was, string mine, string theirs)
    {
        var merged = Merge(was, mine, theirs);
        merged.Conflicts.ShouldBeEmpty();
        return Words(merged.Answers[Key]);
    }

    private static MergedDraft Merge(string was, string mine, string theirs) => DraftMerge.Merge(new TypedAnswers(Rows(mine), Opened(was)), Rows(theirs), [Key]);

    private static Dictionary<string, string> Opened(string was) => new() { [Key] = Rows(was).FingerprintOf(Key) };

    private static Answers Rows(string rows) => Answers.None.With(Key, new RowsAnswer([.. rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Row)]));

    private static Answers Row(string row)
    {
        var parts = row.Split('/');
        return Answers.None.With("name", parts[0]).With("day", parts.ElementAtOrDefault(1)).With("place", parts.ElementAtOrDefault(2));
    }

    private static string Words(Answer? rows) => rows is not RowsAnswer r ? "" : string.Join(' ', r.Rows.Select(row =>
        string.Join('/', new[] { row.Text("name"), row.Text("day"), row.Text("place") }.Where(w => w is not null))));
}
