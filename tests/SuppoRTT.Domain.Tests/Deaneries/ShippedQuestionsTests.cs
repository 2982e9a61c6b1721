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

        page.Questions.Select(q => q.Key).ShouldBe(["supervisionStarts", "supervisionEnds", "supervisionLength", "supervisionLessThanFullTime", "supervisionPlacement", "supervisionPlaces", "supervisionHow", "outOfHours", "supervisedBy"]);
        form.Question("supervisionLength")!.Label.ShouldBe("How many days at work is that?");
        form.Question("supervisionLength")!.Hint!.ShouldContain("not days of the calendar");
        form.IsShown(page, Answers.None.With("needsSupport", "yes").With("supervisionWanted", "buddy")).ShouldBeFalse();
    }

    /// <summary>Ten days at work at 60% take over three weeks, two weeks pro rata hold six: which is meant is said by people, never taken for granted.</summary>
    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public void SupervisionOfThoseWhoWorkLessThanFullTime_SaysByWhichOfTwoWaysItIsCounted(string deanery)
    {
        var form = Form(deanery, "pre-return");
        var question = form.Question("supervisionLessThanFullTime")!;
        var supervised = Answers.None.With("needsSupport", "yes").With("supervisionWanted", "supervision").With("supportWanted", new ChoicesAnswer(["supervision"]));

        question.Required.ShouldBeTrue();
        question.Options.Select(o => o.Value).ShouldBe(["same-days", "pro-rata", "not-agreed"]);
        form.Question("supervisionLength")!.Hint!.ShouldNotContain("less than full time");
        form.IsShown(question, supervised.With("workingPattern", "less")).ShouldBeTrue();
        form.IsShown(question, supervised.With("workingPattern", "full")).ShouldBeFalse();
        form.IsShown(form.Section("supervision")!, Answers.None.With("needsSupport", "yes").With("workingPattern", "less")).ShouldBeFalse();
    }

    [Fact]
    public void WhoElseAgreed_IsAskedWhereTheDeaneryWantsIt_AndRequiredWhereItMust()
    {
        var northWest = DefinitionSet.Read(DefinitionFiles.WithNorthWest).Deaneries[0].Form("pre-return")!;

        northWest.Question("agreedBy")!.Required.ShouldBeTrue();
        northWest.Problems(northWest.Section("supervision")!, Answers.None.With("supervisionWanted", "yes"), complete: true).Select(p => p.Message).ShouldContain("Add who has agreed to enhanced supervision");
        Form("west-midlands", "pre-return").Question("agreedBy")!.Required.ShouldBeFalse();
        Form("wessex", "pre-return").Question("agreedBy").ShouldBeNull();
    }

    [Fact]
    public void Declarations_OfDoctors_NameThePrivacyInformationAndWhoGetsTheForm() =>
        DefinitionSet.Read(DefinitionFiles.WithNorthWest).Deaneries.SelectMany(d => d.Forms).Select(f => f.Signer(Party.Trainee).Statement)
            .ShouldAllBe(statement => statement.Contains("I have read the privacy information and who gets this form"));

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
