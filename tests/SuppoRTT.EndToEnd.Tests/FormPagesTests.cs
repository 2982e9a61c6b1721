using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>Every section of every form as it comes when the portal's scripts do not: with each follow-up question in sight.</summary>
public sealed class FormPagesTests(LivePortal portal) : IClassFixture<LivePortal>
{
    /// <summary>The answers on which further sections hang.</summary>
    private static readonly (string Key, string Answer)[] _opening = [("needsSupport", "Yes"), ("supportWanted", "Something else"), ("supportWanted", "Closer supervision when I start back"), ("supervisionWanted", "A period of enhanced supervision")];

    [Theory]
    [InlineData("wessex", "pre-absence")]
    [InlineData("wessex", "pre-return")]
    [InlineData("wessex", "post-return")]
    [InlineData("west-midlands", "pre-absence")]
    [InlineData("west-midlands", "pre-return")]
    [InlineData("west-midlands", "post-return")]
    public async Task Section_WithoutThePortalsScripts_HasNothingThatAxeObjectsTo(string deanery, string form)
    {
        var a = await portal.Make(deanery);
        var address = $"/{deanery}/absences/{await portal.Given(deanery, a.Absence())}/forms/{form}";
        var theTrainee = await portal.SignedIn(a.Cast.Trainee, Scripts.Refused);

        foreach (var section in a.Form(form).Sections)
        {
            await theTrainee.Opens($"{address}/sections/{section.Key}");
            await theTrainee.SeesHeading(section.Title);
            await theTrainee.Answers([.. section.Questions.Join(_opening, q => q.Key, o => o.Key, (q, o) => (Question: q, o.Answer))
                .Where(o => o.Question.Options.Count == 0 || o.Question.Options.Any(c => c.Label == o.Answer)).Select(o => (o.Question.Label, o.Answer))]);
            await theTrainee.Presses("Save and come back later");
        }
    }

    [Fact]
    public async Task Pages_WithNamesAndWordsWithoutASpace_FitASmallPhone()
    {
        var a = await portal.Make("wessex");
        var (word, absence) = (new string('w', 90), a.Absence());
        var answers = a.AnswersFor(absence, "pre-absence", ("needsSupport", "yes"), ("reasonNote", word), ("targets", word), ("keepingUp", "other"), ("keepingUpMore", word), ("returnDepartment", word));
        var revision = a.Submit(absence, "pre-absence", answers);
        var (supervisor, question) = (a.Cast.Supervisor.Actor, a.Form("pre-absence").Questions.First());
        absence.ReturnForm(a.Form("pre-absence"), 1, word, [question.Key], new Actor(supervisor.Kind, supervisor.Id, word[..60], supervisor.Roles), A.Morning);
        var address = $"/wessex/absences/{await portal.Given("wessex", absence, revision)}";
        var theTrainee = await portal.SignedIn(a.Cast.Trainee);

        foreach (var page in new[] { "", "/timeline", "/forms/pre-absence", "/forms/pre-absence/revisions/1", "/forms/pre-absence/check-answers", "/forms/pre-absence/sections/your-absence" })
        {
            await theTrainee.Opens(address + page);
        }
    }
}
