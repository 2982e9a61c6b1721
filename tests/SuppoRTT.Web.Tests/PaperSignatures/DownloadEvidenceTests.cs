using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.PaperSignatures;

public sealed class DownloadEvidenceTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/evidence/1";

    protected override Member Reader => Cast.Supervisor;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Portal.GivenRecordedSignature("wessex");

    [Fact]
    public async Task Get_GivesItToKeepAndNotToRun_AndKeepsWhoOpenedIt()
    {
        var reference = await GivenAbsence();

        using var response = await (await Portal.SignedInAs(Reader)).Get(AddressOf(reference));

        (response.Content.Headers.ContentDisposition!.DispositionType, response.Content.Headers.ContentDisposition.FileName).ShouldBe(("attachment", $"{reference}-pre-absence-evidence-1.pdf"));
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(GivenSignatures.Pdf);
        var absence = (await Portal.Saved(reference)).Id.Value;
        (await Portal.In("wessex", db => db.Reads.CountAsync(r => r.ReaderId == Reader.Id && r.AbsenceId == absence))).ShouldBe(1);
    }

    [Fact]
    public async Task Get_ByOthersWhoReadTheForm_IsNotFound_AndTheFormDoesNotLeadToIt()
    {
        var reference = await GivenAbsence();
        foreach (var reader in new[] { Cast.ProgrammeDirector, Cast.CollegeTutor, Cast.Champion })
        {
            var visitor = await Portal.SignedInAs(reader);

            (await visitor.Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound, reader.Name);
            (await visitor.Open($"/wessex/absences/{reference}/forms/pre-absence")).QuerySelectorAll("a[href*='/evidence/']").ShouldBeEmpty(reader.Name);
        }

        foreach (var reader in new[] { Cast.Trainee, Cast.Staff })
        {
            (await (await Portal.SignedInAs(reader)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.OK, reader.Name);
        }
    }

    [Fact]
    public async Task Get_OfAFileThatIsNotThere_IsNotFound() =>
        (await (await Portal.SignedInAs(Reader)).Get(AddressOf(await GivenAbsence()).Replace("/1", "/2", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
