using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests;

/// <summary>A form with an answer to every question, and what a copy of it must and must not say.</summary>
internal sealed record PrintedForm(string Reference, FormDefinition Definition, Answers Answers, FormRevision Revision)
{
    public IEnumerable<Question> Asked => Definition.Questions.Where(q => q.IsAsked && Definition.IsShown(q, Answers));

    public IEnumerable<Question> Private => Asked.Where(q => q.IsPrivate);

    /// <summary>The label, and every answer in words.</summary>
    public IEnumerable<string> WordsOf(Question question) => Answers.Rows(question.Key) is { IsEmpty: false } rows
        ? rows.SelectMany(row => question.Questions.Select(q => AnswerSheet.Words(q, row[q.Key]))).Prepend(question.Label)
        : AnswerSheet.Words(question, Answers[question.Key]).Split("\n\n").Prepend(question.Label);

    /// <summary>The same with no more rows in a list than these.</summary>
    public PrintedForm WithRows(int most) => this with
    {
        Answers = Definition.Questions.Where(q => Answers.Rows(q.Key).Length > most).Aggregate(Answers, (all, q) => all.With(q.Key, new RowsAnswer([.. all.Rows(q.Key).Take(most)]))),
    };

    public void ShouldBeSaidIn(Printed copy, IEnumerable<Question> questions) =>
        questions.SelectMany(WordsOf).Where(words => !copy.Says(words)).ShouldBeEmpty();
}

internal static class PrintedForms
{
    public const string Need = "Feel safe with airways again";

    /// <summary>Submitted with every question answered and a line in the plan; signed if it is to be.</summary>
    public static async Task<PrintedForm> GivenEveryAnswer(this Portal portal, string deanery, string form = "pre-absence", bool signed = true, Func<Question, string>? words = null, int rows = 1)
    {
        var a = await portal.Make(deanery);
        var isAfter = a.Form(form).Stage == FormStage.AfterReturn;
        var absence = isAfter ? a.Absence(A.Today.AddDays(-300), A.Today.AddDays(-20)) : a.Absence();
        if (isAfter)
        {
            absence.ConfirmReturn(A.Today.AddDays(-20), a.Cast.Trainee.Actor, A.Morning);
        }

        absence.AddNeed(new NeedContent(Need, NeedArea.Skills, "Simulation before the first night", "Simulation centre", "Both of us", A.Today.AddDays(70), null, NeedStatus.InProgress, null), a.Cast.Trainee.Actor, A.Morning);
        var answers = Exhaustive.Answers(a.Form(form), a.AnswersFor(absence, form, ("needsSupport", "yes"), ("reviewOn", isAfter ? "2026-04-20" : "2027-06-20")).Only(key => a.Form(form).Question(key) is { } q && (q.Fact is not null || key == "needsSupport")), words, rows);
        var revision = a.Submit(absence, form, answers);
        if (signed)
        {
            a.SignOff(absence, form);
        }

        return new PrintedForm(await portal.Given(deanery, absence, revision), a.Form(form), answers, revision);
    }
}
