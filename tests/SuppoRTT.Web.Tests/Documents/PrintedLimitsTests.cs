using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Documents;

/// <summary>The largest copies that there can be are still small enough for an e-portfolio.</summary>
public sealed class PrintedLimitsTests(Portal portal) : IClassFixture<Portal>
{
    private const int Moves = 120;
    private const int Lines = 12;
    private const int Rows = 5;

    private static readonly string _reason = Exhaustive.Most(new Question { Key = "reason", Type = QuestionType.LongText, Label = "Why?", MaxLength = 2000 });

    [Theory]
    [InlineData("wessex", "pre-absence")]
    [InlineData("wessex", "pre-return")]
    [InlineData("west-midlands", "pre-absence")]
    [InlineData("west-midlands", "pre-return")]
    public async Task Form_AtItsLimits_IsSmallEnough(string deanery, string form)
    {
        var given = await portal.GivenEveryAnswer(deanery, form, words: Exhaustive.Most, rows: Question.MostRows);

        using var copy = await Printed.From((await portal.SignedInAs(Cast.Of(deanery).Trainee)).Get($"/{deanery}/absences/{given.Reference}/forms/{form}/pdf?edition=complete"));

        given.ShouldBeSaidIn(copy, given.Asked);
    }

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task Absence_WithEveryFormAtItsLimits_SeveralRevisions_AndALongHistory_IsSmallEnough_AndSaysWhatIsShortened(string deanery)
    {
        var reference = await Largest(deanery);

        using var copy = await Printed.From((await portal.SignedInAs(Cast.Of(deanery).Trainee)).Get($"/{deanery}/absences/{reference}/pdf?edition=complete"));

        copy.Says("The last 100 entries, with long reasons shortened. The whole of it is in the portal, on the page of the absence under “What has happened”.").ShouldBeTrue();
        copy.Says("Long comments are shortened. All of them are in the portal, in the action plan.").ShouldBeTrue();
        copy.Check().ShouldContain("No syntax or stream encoding errors found");
    }

    /// <summary>Every form handed in twice with every answer at its limit, after dates that moved many times, with a plan of many lines.</summary>
    private async Task<string> Largest(string deanery)
    {
        var a = await portal.Make(deanery);
        var (doctor, back) = (a.Cast.Trainee.Actor, A.Today.AddDays(-20));
        var absence = a.Absence(A.Today.AddDays(-300), back);
        for (var move = 1; move <= Moves; move++)
        {
            absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, back.AddDays(move % 2)), $"{move} {_reason}"[..2000], doctor, A.Morning);
        }

        for (var line = 1; line <= Lines; line++)
        {
            absence.AddNeed(new NeedContent($"{line} {_reason}"[..1000], NeedArea.Skills, _reason[..1000], "Simulation centre", "Both of us", A.Today.AddDays(70), null, NeedStatus.InProgress, null), doctor, A.Morning);
            absence.CommentOnNeed(line, $"{line} {_reason}"[..2000], a.Cast.Supervisor.Actor, A.Morning);
        }

        List<FormRevision> revisions = [];
        foreach (var form in a.Forms.OrderBy(f => f.Stage))
        {
            if (form.Stage == FormStage.AfterReturn)
            {
                absence.ConfirmReturn(back, doctor, A.Morning);
            }

            var facts = a.AnswersFor(absence, form.Key, ("needsSupport", "yes"), ("reviewOn", "2026-04-20")).Only(key => form.Question(key) is { } q && (q.Fact is not null || key == "needsSupport"));
            revisions.Add(a.Submit(absence, form.Key, Exhaustive.Answers(form, facts)));
            absence.ReturnForm(form, 1, _reason, [form.Questions.First(q => q.IsAsked).Key], a.Cast.Supervisor.Actor, A.Morning);
            revisions.Add(a.Submit(absence, form.Key, Exhaustive.Answers(form, facts, Exhaustive.Most, Rows)));
            a.SignOff(absence, form.Key);
        }

        return await portal.Given(deanery, absence, [.. revisions]);
    }
}
