using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Documents;

/// <summary>The largest copies that there can be are still small enough for an e-portfolio, and say what they leave out. No two rows or lines are alike, so nothing packs better than what people write.</summary>
public sealed class PrintedLimitsTests(Portal portal) : IClassFixture<Portal>
{
    private const int Moves = 120;
    private const int FewRows = 5;
    private const string Shortened = "Not everything that was written is in this copy: it would be too large for an e-portfolio.";

    public enum Script
    {
        Latin,
        Unprintable,
    }

    [Theory]
    [InlineData("wessex", "pre-absence", Question.MostRows)]
    [InlineData("wessex", "pre-return", 20)]
    [InlineData("wessex", "post-return", Question.MostRows)]
    [InlineData("west-midlands", "pre-absence", Question.MostRows)]
    [InlineData("west-midlands", "pre-return", 20)]
    [InlineData("west-midlands", "post-return", Question.MostRows)]
    public async Task Form_AtItsLimits_IsSmallEnough_WithEveryAnswer_AndSaysWhichRowsAreLeftOut(string deanery, string form, int rows)
    {
        var given = await portal.GivenEveryAnswer(deanery, form, words: Exhaustive.Most, rows: Question.MostRows);

        using var copy = await Copy(deanery, $"{given.Reference}/forms/{form}", Edition.Complete);

        given.WithRows(rows).ShouldBeSaidIn(copy, given.Asked);
        copy.Says(Shortened).ShouldBe(rows < Question.MostRows);
        copy.Says($"{Question.MostRows - rows} of these {Question.MostRows} are left out here: only the first {rows} are in this copy.").ShouldBe(rows < Question.MostRows);
    }

    [Theory]
    [InlineData("wessex", "pre-return")]
    [InlineData("west-midlands", "pre-return")]
    public async Task Form_InAScriptThatCannotBePrinted_IsSmallEnough(string deanery, string form)
    {
        var given = await portal.GivenEveryAnswer(deanery, form, words: Exhaustive.Unprintable, rows: Question.MostRows);

        using var copy = await Copy(deanery, $"{given.Reference}/forms/{form}", Edition.Complete);

        copy.Says($"{Shortened} It has at most").ShouldBeTrue();
        copy.Says("All of it is in the portal.").ShouldBeTrue();
        copy.Check().ShouldContain("No syntax or stream encoding errors found");
    }

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task Absence_WithEveryFormAtItsLimits_SeveralRevisions_AndALongHistory_IsSmallEnough_AndSaysWhatIsShortened(string deanery)
    {
        var reference = await Largest(deanery, Script.Latin, FewRows, lines: 12);

        using var copy = await Copy(deanery, reference, Edition.Complete);

        copy.Says("The last 100 entries, with long reasons shortened. The whole of it is in the portal, on the page of the absence under “What has happened”.").ShouldBeTrue();
        copy.Says("Long comments are shortened. All of them are in the portal, in the action plan.").ShouldBeTrue();
        copy.Says(Shortened).ShouldBeFalse();
        copy.Check().ShouldContain("No syntax or stream encoding errors found");
    }

    [Theory]
    [InlineData("wessex", Script.Latin)]
    [InlineData("wessex", Script.Unprintable)]
    [InlineData("west-midlands", Script.Latin)]
    [InlineData("west-midlands", Script.Unprintable)]
    public async Task Absence_WithEveryListFull_AndALongPlan_IsSmallEnoughInBothEditions_AndSaysWhatIsLeftOut(string deanery, Script script)
    {
        var reference = await Largest(deanery, script, Question.MostRows, lines: 60);

        foreach (var edition in Enum.GetValues<Edition>())
        {
            using var copy = await Copy(deanery, reference, edition);

            copy.Says(Shortened).ShouldBeTrue();
            copy.Says("All of it is in the portal, and the copy of each form by itself has room for more of that form.").ShouldBeTrue();
            copy.Says("of these 50 are left out here").ShouldBeTrue();
            copy.Says("of these 60 are left out here").ShouldBeTrue("the plan");
            copy.Information().ShouldMatch(@"Tagged:\s+yes");
            copy.Check().ShouldContain("No syntax or stream encoding errors found");
        }
    }

    private async Task<Printed> Copy(string deanery, string address, Edition edition) =>
        await Printed.From((await portal.SignedInAs(Cast.Of(deanery).Trainee)).Get($"/{deanery}/absences/{address}/pdf?edition={edition}"));

    /// <summary>Every form handed in twice with every answer at its limit, after dates that moved many times, with a plan of many lines.</summary>
    private async Task<string> Largest(string deanery, Script script, int rows, int lines)
    {
        var a = await portal.Make(deanery);
        var (doctor, back, words) = (a.Cast.Trainee.Actor, A.Today.AddDays(-20), script == Script.Latin ? (Func<Question, string>)Exhaustive.Most : Exhaustive.Unprintable);
        var absence = a.Absence(A.Today.AddDays(-300), back);
        for (var move = 1; move <= Moves; move++)
        {
            absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, back.AddDays(move % 2)), Typed($"reason {move}", 2000, words), doctor, A.Morning);
        }

        for (var line = 1; line <= lines; line++)
        {
            string Part(string name, int most) => Typed($"{name} {line}", most, words);
            absence.AddNeed(new NeedContent(Part("need", 1000), NeedArea.Skills, Part("action", 1000), Part("helps", 500), Part("who", 200), A.Today.AddDays(70), Part("funding", 500), NeedStatus.InProgress, Part("evidence", 500)), doctor, A.Morning);
            absence.CommentOnNeed(line, Part("comment", 2000), a.Cast.Supervisor.Actor, A.Morning);
        }

        return await portal.Given(deanery, absence, [.. a.Forms.OrderBy(f => f.Stage).SelectMany(form => HandedInTwice(a, absence, form, words, rows))]);
    }

    private static List<FormRevision> HandedInTwice(A a, Absence absence, FormDefinition form, Func<Question, string> words, int rows)
    {
        if (form.Stage == FormStage.AfterReturn)
        {
            absence.ConfirmReturn(A.Today.AddDays(-20), a.Cast.Trainee.Actor, A.Morning);
        }

        var facts = a.AnswersFor(absence, form.Key, ("needsSupport", "yes"), ("reviewOn", "2026-04-20")).Only(key => form.Question(key) is { } q && (q.Fact is not null || key == "needsSupport"));
        var first = a.Submit(absence, form.Key, Exhaustive.Answers(form, facts));
        absence.ReturnForm(form, 1, Typed("returned", 2000, words), [form.Questions.First(q => q.IsAsked).Key], a.Cast.Supervisor.Actor, A.Morning);
        var second = a.Submit(absence, form.Key, Exhaustive.Answers(form, facts, words, rows));
        a.SignOff(absence, form.Key);
        return [first, second];
    }

    private static string Typed(string name, int most, Func<Question, string> words) =>
        words(new Question { Key = name, Type = QuestionType.LongText, Label = "Why?", MaxLength = most });
}
