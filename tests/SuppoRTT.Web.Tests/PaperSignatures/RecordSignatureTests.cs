using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.PaperSignatures;

public sealed class RecordSignatureTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/record-signature";

    protected override Member Reader => Cast.Staff;

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());

    [Fact]
    public async Task Post_WithEvidence_SignsInTheirName_SaysSoAndTellsBoth()
    {
        var reference = await GivenAbsence();

        (await Record(reference, ("../../etc/Dr Okafor signs.pdf", GivenSignatures.Pdf), ("photo.png", GivenSignatures.Png), ("photo.jpg", GivenSignatures.Jpeg))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var signed = (await Portal.Saved(reference)).Form("pre-absence").ValidSignature(Party.Supervisor)!;
        (signed.By.Id, signed.OnPaper!.RecordedByName, signed.OnPaper.Medium).ShouldBe((Cast.Supervisor.Id.Value, Cast.Staff.Name, SigningMedium.Email));
        var words = (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main");
        words.ShouldContain("given by e-mail on 2 March 2026, recorded by Dee Demo-Fox on 2 March 2026 at 09:00, evidence attached");
        words.ShouldContain("It was called “Dr Okafor signs.pdf”");
        var told = await Portal.In("wessex", db => db.Outbox.Where(o => o.Reference == reference && (o.Kind == MailKind.FormSignedOff || o.Kind == MailKind.SignatureRecorded)).Select(o => o.RecipientId).ToListAsync());
        told.ShouldBe([Cast.Trainee.Id, Cast.Supervisor.Id], ignoreOrder: true);
        (await Portal.Audit(reference)).TakeLast(2).ShouldBe(["MeetingHeld", nameof(PaperSignatureRecorded)]);
    }

    [Fact]
    public async Task PdfAndVerify_OfARecordedSignature_SayHowItWasGiven()
    {
        var reference = await GivenAbsence();
        await Record(reference, ("scan.jpg", GivenSignatures.Jpeg));
        var visitor = await Portal.SignedInAs(Cast.Trainee);

        using var copy = await Printed.From(visitor.Get($"/wessex/absences/{reference}/forms/pre-absence/pdf"));
        copy.Says("by e-mail; recorded by Dee Demo-Fox").ShouldBeTrue();
        var absence = (await Portal.Saved(reference)).Id;
        var code = await Portal.In("wessex", db => db.Revisions.Where(r => r.AbsenceId == absence).Select(r => r.Code).SingleAsync());
        var answer = await (await visitor.Send(await visitor.Open("/verify"), "/verify", ("Code", code))).Html();
        answer.Words("main").ShouldContain("Given by e-mail, recorded by the deanery with evidence attached");
    }

    /// <summary>Made when a test asks for it: the runner writes down what a test is given, and would write these out whole.</summary>
    private static readonly Dictionary<string, Func<byte[]>> _unfit = new()
    {
        ["a renamed program"] = () => [.. "MZ"u8, .. new byte[200]],
        ["nothing"] = () => [],
        ["a PDF with an archive behind it"] = () => [.. GivenSignatures.Pdf, .. "PK\u0003\u0004 and more"u8],
        ["a PDF with something before it"] = () => [.. "GIF89a"u8, .. GivenSignatures.Pdf],
        ["a picture with an archive behind it"] = () => [.. GivenSignatures.Png, .. "PK\u0003\u0004"u8],
        ["a photograph that does not end"] = () => GivenSignatures.Jpeg[..^2],
        ["a picture that would swell"] = () => GivenSignatures.PngOf(60_000, 60_000),
        ["a byte more than 10 MB"] = () => new byte[SignatureEvidence.LargestFile + 1],
    };

    public static TheoryData<string> Unfit => [.. _unfit.Keys];

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task Post_WithAnUnfitFile_RecordsNothing(string what)
    {
        var reference = await GivenAbsence();

        var response = await Record(reference, ("scan.pdf", _unfit[what]()));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, what);
        (await response.Html()).Errors().Count.ShouldBe(1, what);
        (await Portal.Saved(reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
    }

    [Fact]
    public async Task Post_WithNoOrTooManyFiles_SaysHowMany()
    {
        var reference = await GivenAbsence();

        (await (await Record(reference)).Html()).Errors().ShouldBe(["Choose at least one file that shows the signature"]);
        var four = Enumerable.Range(1, 4).Select(i => ($"{i}.pdf", GivenSignatures.Pdf)).ToArray();
        (await (await Record(reference, four)).Html()).Errors().ShouldBe(["Choose 3 files or fewer"]);
    }

    [Fact]
    public async Task Get_BySomebodyWhoIsNoStaff_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    private async Task<HttpResponseMessage> Record(string reference, params (string Name, byte[] Content)[] files)
    {
        var visitor = await Portal.SignedInAs(Cast.Staff);
        var page = await visitor.Open(AddressOf(reference));
        var answers = new Dictionary<string, string>
        {
            ["Signer"] = Cast.Supervisor.Id.Value.ToString(),
            ["Medium"] = "Email",
            ["GivenOn.Day"] = "2",
            ["GivenOn.Month"] = "3",
            ["GivenOn.Year"] = "2026",
            ["HeldOn.Day"] = "2",
            ["HeldOn.Month"] = "3",
            ["HeldOn.Year"] = "2026",
            ["Mode"] = "Phone",
            ["WhoWasThere"] = "Both",
            ["Checked"] = "yes",
        };
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fields(page.QuerySelectorAll<IHtmlFormElement>("main form").First(f => f.Method == "post")).Where(f => !answers.ContainsKey(f.Key) && f.Key != "Evidence").Concat(answers))
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            body.Add(new ByteArrayContent(content), "Evidence", name);
        }

        return await visitor.Http.PostAsync(new Uri(AddressOf(reference), UriKind.Relative), body);
    }
}
