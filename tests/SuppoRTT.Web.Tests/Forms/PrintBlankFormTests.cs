using System.Net;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class PrintBlankFormTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task Get_ByAMember_AsksEveryQuestionOfEveryForm(string deanery)
    {
        var a = await portal.Make(deanery);
        var visitor = await portal.SignedInAs(a.Cast.Trainee);

        foreach (var form in a.Forms)
        {
            using var blank = await Printed.From(visitor.Get($"/{deanery}/forms/{form.Key}/blank-pdf"));

            form.Questions.Select(q => q.Label).Where(label => !blank.Says(label)).ShouldBeEmpty();
            form.Questions.SelectMany(q => q.Questions).Select(q => q.Label).Where(label => !blank.Says(label)).ShouldBeEmpty();
            form.Questions.Where(q => q.Type is QuestionType.OneOf or QuestionType.SomeOf && q.Options.Count <= 12)
                .SelectMany(q => q.Options).Select(o => o.Label).Where(label => !blank.Says(label)).ShouldBeEmpty();
            form.Signers.Select(s => s.Statement).Where(statement => !blank.Says(statement)).ShouldBeEmpty();
            blank.Information().ShouldContain($"{form.Name}, blank");
            blank.Check().ShouldContain("No syntax or stream encoding errors found");
        }
    }

    [Fact]
    public async Task Get_OfAQuestionThatIsNotAlwaysAsked_SaysWhenItIsByItsNumber()
    {
        using var blank = await Printed.From((await portal.SignedInAs(Cast.Wessex.Staff)).Get("/wessex/forms/pre-absence/blank-pdf"));

        blank.Says("11. Is your yearly review (ARCP) due while you are away?").ShouldBeTrue();
        blank.Says("Only if you ticked “Yes” or “I am not sure” in 11.").ShouldBeTrue();
        blank.Says("Private: seen by you and who does the form with you.").ShouldBeTrue();
    }

    [Fact]
    public async Task Get_OfAQuestionForThoseWhoDidNotTickSomething_SaysSo()
    {
        using var blank = await Printed.From((await portal.SignedInAs(Cast.Wessex.Staff)).Get("/wessex/forms/pre-return/blank-pdf"));

        blank.Says("Only if you did not tick “Closer supervision when I start back” in ").ShouldBeTrue();
    }

    [Fact]
    public async Task Get_OfAQuestionOfAPageThatHangsOnOne_SaysOnlyWhatTheTopOfThePageDoesNot()
    {
        using var blank = await Printed.From((await portal.SignedInAs(Cast.Wessex.Staff)).Get("/wessex/forms/pre-return/blank-pdf"));

        blank.Says("Only if you ticked “Closer supervision when I start back” in ").ShouldBeTrue();
        blank.Says("Only if you ticked “Less than full time” in 8. There are two ways to count").ShouldBeTrue();
    }

    [Theory]
    [InlineData("wessex", "Your e-portfolio: you upload the PDF.")]
    [InlineData("west-midlands", "The deanery’s SuppoRTT team: they see the signed form here.")]
    public async Task Get_SaysWhoGetsTheForm_AndWhereThePrivacyInformationIs(string deanery, string recipient)
    {
        var a = await portal.Make(deanery);
        using var blank = await Printed.From((await portal.SignedInAs(a.Cast.Trainee)).Get($"/{deanery}/forms/pre-return/blank-pdf"));

        blank.Says(recipient).ShouldBeTrue();
        a.Rules.Guidance.WhoSees.Where(line => !blank.Says(line)).ShouldBeEmpty();
        blank.Says("/privacy").ShouldBeTrue();
    }

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task Get_IsWordedForAPen_AndHasLinesForTheDoctorsDetails(string deanery)
    {
        var a = await portal.Make(deanery);
        var visitor = await portal.SignedInAs(a.Cast.Trainee);

        foreach (var form in a.Forms)
        {
            using var blank = await Printed.From(visitor.Get($"/{deanery}/forms/{form.Key}/blank-pdf"));

            foreach (var words in new[] { "Select all", "Select any", "Select none", "We show", "Choose from", "on this page", "own page", "Shown only", "to “" })
            {
                blank.Says(words).ShouldBeFalse($"{form.Key}: {words}");
            }

            a.Rules.DoctorDetails.Count.ShouldBeGreaterThan(5);
            a.Rules.DoctorDetails.Where(d => !blank.Says(d.Label)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Get_GivesThePenMostOfTheWidthForTheDoctorsDetails()
    {
        using var blank = await Printed.From((await portal.SignedInAs(Cast.Wessex.Staff)).Get("/wessex/forms/pre-absence/blank-pdf"));

        var columns = blank.Pages[0].Split('\n').Single(line => line.Contains("Write it here", StringComparison.Ordinal));
        var widest = blank.Pages[0].Split('\n').Max(line => line.Length);
        columns.IndexOf("Write it here", StringComparison.Ordinal).ShouldBeLessThan(widest / 2);
    }

    [Fact]
    public async Task Get_ByStrangers_IsNotFoundAndWithoutSignInAsksToSignIn()
    {
        var stranger = await portal.SignedInAs(Cast.WestMidlands.Trainee);

        (await stranger.Get("/wessex/forms/pre-absence/blank-pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get("/west-midlands/forms/nothing/blank-pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.Visitor()).Get("/wessex/forms/pre-absence/blank-pdf")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
