using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Tests.Forms;

public sealed class DraftMergeTests
{
    private static readonly string[] _questions = ["one", "two"];
    private static readonly Answers _opened = Answers.None.With("one", "1").With("two", "2");

    [Fact]
    public void Mine_Alone_IsKept() => Merge(_opened.With("one", "mine"), _opened).ShouldBe("one=mine two=2");

    [Fact]
    public void Theirs_Alone_IsKept() => Merge(_opened, _opened.With("one", "theirs")).ShouldBe("one=theirs two=2");

    [Fact]
    public void Changes_ToDifferentQuestions_AreBothKept() => Merge(_opened.With("one", "mine"), _opened.With("two", "theirs")).ShouldBe("one=mine two=theirs");

    [Fact]
    public void Changes_ToTheSameQuestion_AreAConflict_WithBothTexts() =>
        Merge(_opened.With("one", "mine"), _opened.With("one", "theirs")).ShouldBe("one=theirs two=2 conflict: one mine/theirs");

    [Fact]
    public void Changes_ToTheSameText_AreNone() => Merge(_opened.With("one", "same"), _opened.With("one", "same")).ShouldBe("one=same two=2");

    [Fact]
    public void Mine_Emptied_IsEmptied() => Merge(_opened.With("one", ""), _opened).ShouldBe("one= two=2");

    [Fact]
    public void Mine_Emptied_ButTheirsChanged_IsAConflict() => Merge(_opened.With("one", ""), _opened.With("one", "theirs")).ShouldBe("one=theirs two=2 conflict: one /theirs");

    [Fact]
    public void Answers_OfOtherSections_AreLeftAlone()
    {
        var merged = DraftMerge.Merge(new TypedAnswers(_opened, Fingerprints(_opened)), _opened.With("elsewhere", "kept"), _questions);

        merged.Answers.Text("elsewhere").ShouldBe("kept");
    }

    [Fact]
    public void Page_ThatGoesOnTyping_DoesNotTakeBackWhatSomebodyElseSavedMeanwhile()
    {
        var typed = new TypedAnswers(_opened.With("two", "mine"), Fingerprints(_opened));
        var saved = DraftMerge.Merge(typed, _opened.With("one", "theirs"), _questions);

        var again = new TypedAnswers(_opened.With("two", "mine, and more"), typed.OpenedNext(saved.Conflicts));

        DraftMerge.Merge(again, saved.Answers, _questions).Answers.ShouldBe(_opened.With("one", "theirs").With("two", "mine, and more"));
    }

    [Fact]
    public void Page_ThatGoesOnTypingAfterAConflict_IsInConflictWithTheOtherAndNotWithItself()
    {
        var typed = new TypedAnswers(Answers.None.With("one", "mine").With("two", "mine"), Fingerprints(_opened));
        var saved = DraftMerge.Merge(typed, _opened.With("one", "theirs"), _questions);

        var again = new TypedAnswers(Answers.None.With("one", "mine").With("two", "mine, and more"), typed.OpenedNext(saved.Conflicts));

        DraftMerge.Merge(again, saved.Answers, _questions).Conflicts.Select(c => c.Question).ShouldBe(["one"]);
    }

    [Fact]
    public void Typed_KeptAndReadBack_IsTheSame()
    {
        var typed = new TypedAnswers(_opened.With("one", "\"quoted\" مرحبا 👩🏽‍⚕️\nline"), Fingerprints(Answers.None.With("two", "2")));

        var back = TypedAnswers.Parse(typed.ToCanonicalJson());

        back.Answers.ShouldBe(typed.Answers);
        back.Opened.ShouldBe(typed.Opened);
    }

    private static string Merge(Answers mine, Answers theirs)
    {
        var merged = DraftMerge.Merge(new TypedAnswers(mine, Fingerprints(_opened)), theirs, _questions);
        var conflicts = merged.Conflicts.Select(c => $" conflict: {c.Question} {(c.Mine as TextAnswer)?.Value}/{(c.Theirs as TextAnswer)?.Value}");
        return $"one={merged.Answers.Text("one")} two={merged.Answers.Text("two")}{string.Concat(conflicts)}";
    }

    private static Dictionary<string, string> Fingerprints(Answers answers) => _questions.ToDictionary(q => q, answers.FingerprintOf);
}
