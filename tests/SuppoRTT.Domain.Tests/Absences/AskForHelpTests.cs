using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Whoever is asked for help after the return hears of it when both have signed, and no sooner.</summary>
public sealed class AskForHelpTests : AbsenceTestBase
{
    [Fact]
    public void SignOff_OfAFormThatAsksForHelp_SaysWhomOfThePortalItAsks()
    {
        var (absence, _) = Wessex.Escalated("champion", "deanery", "support-unit");

        Events(absence).OfType<ReviewEscalated>().ShouldBe([new ReviewEscalated("post-return", Role.Champion), new ReviewEscalated("post-return", Role.DeaneryStaff)]);
        absence.IsEscalated.ShouldBeTrue();
    }

    [Fact]
    public void Help_IsNotAskedBeforeTheSignature_AndNoMoreOnceTheFormIsOpenedAgain()
    {
        var (absence, _) = Wessex.ToAskForHelp("champion");
        (absence.IsEscalated, Events(absence).OfType<ReviewEscalated>().Any()).ShouldBe((false, false));

        (absence, _) = Wessex.Escalated("champion");
        absence.ReopenForm("post-return", 1, "We looked at it again", Doctor, Morning);

        absence.IsEscalated.ShouldBeFalse();
    }

    [Fact]
    public void SignOff_OfTheSameAgain_AsksNobodyTwice()
    {
        var (absence, revision) = Wessex.Escalated("champion");

        absence.SignOffForm("post-return", Wessex.SignOffOf(absence, "post-return", seen: Answers.Parse(revision.Answers)), Supervisor, Morning);

        Events(absence).OfType<ReviewEscalated>().Count().ShouldBe(1);
    }

    [Fact]
    public void SignOff_ThatIsRecordedForSomebody_AsksForHelpToo()
    {
        var (absence, revision) = Wessex.ToAskForHelp("programme");
        var signOff = Wessex.SignOffOf(absence, "post-return", held: A.Met, seen: Answers.Parse(revision.Answers));
        var given = new GivenSignature(Supervisor, signOff, SigningMedium.Paper, Today, [new EvidenceFile("scan.pdf", EvidenceKind.Pdf, [1])]);

        absence.RecordPaperSignature(given, 0, Staff, Morning);

        Events(absence).OfType<ReviewEscalated>().ShouldBe([new ReviewEscalated("post-return", Role.TrainingProgrammeDirector)]);
    }

    [Fact]
    public void Absence_ThatAsksForHelp_NeedsSomebodysEyes()
    {
        var around = new Surroundings(Wessex.Cast.Held);

        Outlook.Of(Wessex.Escalated("champion").Absence, Wessex.Rules, around, Today).Concerns.ShouldContain(Concern.ReviewEscalated);
        Outlook.Of(Wessex.ToAskForHelp("champion").Absence, Wessex.Rules, around, Today).Concerns.ShouldNotContain(Concern.ReviewEscalated);
    }

    [Fact]
    public void SignOff_OfAFormBegunBeforeItSaidThatThePortalTells_AsksForHelpAllTheSame()
    {
        var (absence, revision) = Wessex.ToAskForHelp("champion", "support-unit");
        var form = Wessex.Form("post-return");
        var earlier = form with { Sections = [.. form.Sections.Select(s => s with { Questions = [.. s.Questions.Select(q => q.Fact == Fact.HelpFrom ? q with { Fact = null } : q)] })] };
        absence.RecordMeeting("post-return", A.Met, Supervisor, Morning);

        absence.SignOffForm("post-return", Wessex.SignOffOf(absence, "post-return", seen: Answers.Parse(revision.Answers)) with { Definition = earlier }, Supervisor, Morning);

        Events(absence).OfType<ReviewEscalated>().ShouldBe([new ReviewEscalated("post-return", Role.Champion)]);
        HelpFrom.Asked(Wessex.Form("pre-return"), Answers.Parse(revision.Answers)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public void ShippedForm_SaysOfEachWhetherThePortalTellsThem(string slug)
    {
        var question = A.Of(slug).Form("post-return").Questions.Single(q => q.Fact == Fact.HelpFrom);

        question.Options.Where(o => !HelpFrom.Told.ContainsKey(o.Value)).ShouldAllBe(o => HelpFrom.NotTold.Contains(o.Value) && o.Hint!.Contains("cannot tell them"));
        question.Options.Count(o => HelpFrom.Told.ContainsKey(o.Value)).ShouldBe(4);
    }
}
