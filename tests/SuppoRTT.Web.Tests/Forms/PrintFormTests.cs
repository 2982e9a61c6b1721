using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Audit;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class PrintFormTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/pdf";

    protected override Member Reader => Cast.Supervisor;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.SignedOff());

    [Theory]
    [InlineData("wessex", "pre-absence")]
    [InlineData("wessex", "pre-return")]
    [InlineData("west-midlands", "pre-absence")]
    [InlineData("west-midlands", "pre-return")]
    public async Task Get_ForTheEPortfolio_SaysEveryAnswerButThePrivateOnes(string deanery, string form)
    {
        var given = await Portal.GivenEveryAnswer(deanery, form);

        using var copy = await Copy(Cast.Of(deanery).Trainee, given, form);

        given.ShouldBeSaidIn(copy, given.Asked.Except(given.Private));
        given.Private.Count().ShouldBeGreaterThan(1);
        given.Private.Where(q => copy.Says(q.Label) || copy.Says($"Said of {q.Key}:")).ShouldBeEmpty();
        copy.Says($"{given.Private.Count()} private answers are left out.").ShouldBeTrue();
    }

    [Theory]
    [InlineData("wessex", "pre-absence")]
    [InlineData("west-midlands", "pre-return")]
    public async Task Get_CompleteByTheDoctor_SaysEveryAnswerAndWhichArePrivate(string deanery, string form)
    {
        var given = await Portal.GivenEveryAnswer(deanery, form);

        using var copy = await Copy(Cast.Of(deanery).Trainee, given, form, "?edition=complete");

        given.ShouldBeSaidIn(copy, given.Asked);
        copy.Says("It shows every answer, private ones too.").ShouldBeTrue();
        copy.Says("Private: seen by the doctor and who does the form with them").ShouldBeTrue();
    }

    [Fact]
    public async Task Get_ByOtherReaders_IsTheCopyForTheEPortfolioAndNoReadOfPrivateAnswers()
    {
        var given = await Portal.GivenEveryAnswer("wessex");

        foreach (var reader in new[] { Cast.Supervisor, Cast.ProgrammeDirector, Cast.Staff })
        {
            using var copy = await Copy(reader, given);
            given.Private.Where(q => copy.Says(q.Label)).ShouldBeEmpty();
            using var complete = await (await Portal.SignedInAs(reader)).Get(AddressOf(given.Reference) + "?edition=complete");
            complete.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await Portal.In("wessex", db => db.Reads.Where(r => r.AbsenceId == given.Revision.AbsenceId.Value).Select(r => r.Content).ToListAsync())).ShouldBe([ReadContent.Absence, ReadContent.Absence, ReadContent.Absence]);
    }

    [Fact]
    public async Task Get_OfASignedForm_SaysWhoSignedWhatAndHowToCheckIt()
    {
        var given = await Portal.GivenEveryAnswer("wessex");

        using var copy = await Copy(Cast.Trainee, given);

        foreach (var words in new[]
        {
            "Pre-absence form", "Wessex", Cast.Trainee.Name, "1, sent on 2 March 2026 at 09:00", "Signed off",
            PrintedForms.Need, "Area: Skills", "In progress", "By 11 May 2026",
            "By video", "Both of us", "I have talked about this form with the doctor, and I agree with what it says.", "Agreed",
            VerificationCode.Printed(given.Revision.Code), "http://localhost:5080/verify", given.Revision.Hash,
        })
        {
            copy.Says(words).ShouldBeTrue(words);
        }

        copy.Pages.ShouldAllBe(page => page.Contains(given.Reference) && page.Contains("Printed on 2 March 2026") && page.Contains($"of {copy.Pages.Count}"));
        copy.Objects().ShouldNotContain("NOT SIGNED");
    }

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task Get_OfAnyForm_IsASoundTaggedFileInBritishEnglish(string deanery)
    {
        var given = await Portal.GivenEveryAnswer(deanery);

        using var copy = await Copy(Cast.Of(deanery).Trainee, given);

        copy.Check().ShouldContain("No syntax or stream encoding errors found");
        copy.Information().ShouldMatch(@"Tagged:\s+yes");
        copy.Information().ShouldContain($"{given.Definition.Name}, revision 1");
        copy.Objects().ShouldMatch(@"(?i)/Lang (\(en-GB\)|<feff0065006e002d00470042>)");
    }

    [Fact]
    public async Task Get_OfAnyForm_HasAnAsciiNameWithNothingPersonalButTheReference()
    {
        var reference = await GivenAbsence();
        var trainee = await Portal.SignedInAs(Cast.Trainee);

        (await Name(trainee, AddressOf(reference))).ShouldBe($"{reference}-pre-absence-revision-1.pdf");
        (await Name(trainee, AddressOf(reference) + "?edition=complete")).ShouldBe($"{reference}-pre-absence-revision-1-complete.pdf");
    }

    [Fact]
    public async Task Get_OfTheLongestForm_StaysSmallEnoughForAnEPortfolio()
    {
        var given = await Portal.GivenEveryAnswer("west-midlands", "pre-return", words: Exhaustive.Most);

        using var copy = await Copy(Cast.WestMidlands.Trainee, given, "pre-return", "?edition=complete");

        given.ShouldBeSaidIn(copy, given.Asked);
    }

    [Fact]
    public async Task Get_WithSignsThatCannotBePrinted_KeepsWhatWasTyped()
    {
        var given = await Portal.GivenEveryAnswer("wessex", words: q => q.Limit < 200 ? "Short" : $"{q.Key} 👩🏽‍⚕️ مرحبا");

        using var copy = await Copy(Cast.Trainee, given);

        copy.TextWithoutSpaces().ShouldContain("learningNeeds👩🏽‍⚕️");
        copy.Objects().ShouldContain(Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes("مرحبا")), Case.Insensitive);
        var affected = given.Asked.Count(q => !q.IsPrivate && given.WordsOf(q).Any(words => words.Contains("👩", StringComparison.Ordinal)));
        System.Text.RegularExpressions.Regex.Count(copy.TextWithoutSpaces(), "Somecharacterscannotbeprintedhere").ShouldBe(affected);
    }

    [Theory]
    [InlineData(FormStatus.AwaitingSignOff, "Not signed yet.", "Waiting for sign-off")]
    [InlineData(FormStatus.Returned, "Not signed. The supervisor returned this revision for changes", "No. It is void since 2 March 2026 at 09:00, because the form was returned for changes.")]
    [InlineData(FormStatus.Draft, "Not signed. The doctor took this form back to change it", "Taken back by the doctor")]
    [InlineData(FormStatus.Reopened, "Not signed any more. This form was opened again", "No. It is void since 2 March 2026 at 09:00, because the form was opened again.")]
    public async Task Get_OfAFormThatIsNotSigned_SaysSo(FormStatus status, params string[] said)
    {
        var a = await Portal.Make("wessex");
        var (absence, revision) = a.AwaitingSignOff();
        var (trainee, supervisor) = (a.Cast.Trainee.Actor, a.Cast.Supervisor.Actor);
        switch (status)
        {
            case FormStatus.Returned: absence.ReturnForm(a.Form("pre-absence"), 1, "Say more", [], supervisor, A.Morning); break;
            case FormStatus.Draft: absence.TakeBackForm("pre-absence", 1, trainee, A.Morning); break;
            case FormStatus.Reopened:
                a.SignOff(absence, "pre-absence");
                absence.ReopenForm("pre-absence", 1, "The return slipped", trainee, A.Morning);
                break;
        }

        var reference = await Portal.Given("wessex", absence, revision);

        using var copy = await Printed.From((await Portal.SignedInAs(Cast.Trainee)).Get(AddressOf(reference)));

        said.Where(words => !copy.Says(words)).ShouldBeEmpty();
        absence.Form("pre-absence").Status.ShouldBe(status);
    }

    [Fact]
    public async Task Get_OfADraft_IsNotFound() =>
        (await (await Portal.SignedInAs(Cast.Trainee)).Get(AddressOf(await Given(a => a.Absence())))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Pages_OfTheForm_LeadToItsCopies()
    {
        var reference = await GivenAbsence();
        var trainee = await Portal.SignedInAs(Cast.Trainee);

        Links(await trainee.Open($"/wessex/absences/{reference}/forms/pre-absence")).ShouldBe(
            [AddressOf(reference), AddressOf(reference) + "?edition=complete", "/wessex/forms/pre-absence/blank-pdf"]);
        Links(await trainee.Open($"/wessex/absences/{reference}/forms/pre-absence/mark-uploaded")).ShouldBe([AddressOf(reference)]);
        Links(await trainee.Open($"/wessex/absences/{reference}/forms/pre-absence/submitted")).ShouldBe([AddressOf(reference)]);
        Links(await (await Portal.SignedInAs(Cast.Staff)).Open($"/wessex/absences/{reference}/forms/pre-absence")).ShouldBe([AddressOf(reference), "/wessex/forms/pre-absence/blank-pdf"]);
    }

    private static string[] Links(AngleSharp.Dom.IParentNode page) =>
        [.. page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(href => href.Contains("pdf", StringComparison.Ordinal))];

    private static async Task<string?> Name(Visitor visitor, string address)
    {
        using var response = await visitor.Get(address);
        var disposition = response.Content.Headers.ContentDisposition!;
        disposition.DispositionType.ShouldBe("attachment");
        return disposition.FileName;
    }

    private async Task<Printed> Copy(Member reader, PrintedForm given, string form = "pre-absence", string edition = "") =>
        await Printed.From((await Portal.SignedInAs(reader)).Get($"/{reader.Deanery}/absences/{given.Reference}/forms/{form}/pdf{edition}"));
}
