using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Deaneries;

/// <summary>Single questions of the shipped forms that the field asks for, and of whom they are asked.</summary>
public sealed class ShippedQuestionsTests
{
    private static readonly DefinitionSet _shipped = DefinitionSet.Read(DefinitionFiles.Shipped);

    /// <summary>What the field asks of a period of supervision, and in which words: days at work, so that nobody takes them for days of the calendar.</summary>
    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public void Supervision_IsPlannedInDaysAtWork_BeforeOrAfterTheReturn_OnAPageOfItsOwnForThoseWhoHaveIt(string deanery)
    {
        var form = Form(deanery, "pre-return");
        var page = form.Section("supervision")!;

        page.Questions.Select(q => q.Key).ShouldBe(["supervisionStarts", "supervisionEnds", "supervisionLength", "supervisionPlacement", "supervisionPlaces", "supervisionHow", "outOfHours", "supervisedBy"]);
        form.Question("supervisionLength")!.Label.ShouldBe("How many days at work is that?");
        form.Question("supervisionLength")!.Hint!.ShouldContain("not days of the calendar");
        form.IsShown(page, Answers.None.With("needsSupport", "yes").With("supervisionWanted", "buddy")).ShouldBeFalse();
    }

    [Fact]
    public void WhyNoSupervision_IsAskedOfThoseWhoDidNotChooseIt()
    {
        var (form, yes) = (Form("wessex", "pre-return"), Answers.None.With("needsSupport", "yes"));
        bool Asks(Answers answers) => form.IsShown(form.Question("supervisionNotWanted")!, answers);

        Asks(yes).ShouldBeTrue();
        Asks(yes.With("supportWanted", new ChoicesAnswer(["coaching"]))).ShouldBeTrue();
        Asks(yes.With("supportWanted", new ChoicesAnswer(["coaching", "supervision"]))).ShouldBeFalse();
        Asks(Answers.None.With("needsSupport", "no")).ShouldBeFalse();
    }

    [Fact]
    public void LeadEmployer_IsOneOfTheDoctorsDetailsEverywhere_AndOnNoForm() =>
        DefinitionSet.Read(DefinitionFiles.WithNorthWest).Deaneries.ShouldAllBe(d => d.Rules.DoctorDetails.Any(a => a.Detail == Domain.People.TrainingDetail.LeadEmployer));

    [Fact]
    public void SupernumeraryDays_InTheWestMidlands_AreAskedWithTheirEducationalPlan()
    {
        var (form, asked) = (Form("west-midlands", "pre-return"), Answers.None.With("supportWanted", new ChoicesAnswer(["supernumerary"])));

        foreach (var key in new[] { "supernumeraryDays", "supernumeraryPlan" })
        {
            form.IsShown(form.Question(key)!, asked).ShouldBeTrue(key);
            form.IsShown(form.Question(key)!, Answers.None).ShouldBeFalse(key);
        }
    }

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public void SharingWithSomebodyElse_AsksWho(string deanery)
    {
        foreach (var key in new[] { "pre-absence", "pre-return" })
        {
            var (form, asked) = (Form(deanery, key), Answers.None.With("needsSupport", "yes").With("shareWith", new ChoicesAnswer(["hr", "other"])));
            form.IsShown(form.Question("shareWithOther")!, asked).ShouldBeTrue(key);
            form.IsShown(form.Question("shareWithOther")!, asked.With("shareWith", new ChoicesAnswer(["hr"]))).ShouldBeFalse(key);
        }
    }

    private static FormDefinition Form(string deanery, string key) => _shipped.Deaneries.Single(d => d.Rules.Slug == deanery).Form(key)!;
}
