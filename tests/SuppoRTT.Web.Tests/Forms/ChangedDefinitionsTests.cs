using System.Net;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>A definition file that was changed, and the portal started again: a new version, and what was answered before stays under its words.</summary>
public sealed class ChangedDefinitionsTests(Portal portal) : IClassFixture<Portal>, IDisposable
{
    private const string Section = "thinking-ahead";
    private const string OldWords = "What do you think you will need to learn or refresh?";
    private const string NewWords = "What would you like to learn again?";
    private const string NewQuestion = "Which day of the week suits you best?";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task NewQuestion_IsOneEntryInOneFile_AndIsAskedCheckedAndRead()
    {
        await StartAgainWith(changes: true);
        var (reference, section, doctor) = await Given();
        (await doctor.Open(section)).Words("main").ShouldContain(NewQuestion);

        (await doctor.Send(await doctor.Open(section), section, ("bestDay", "Tuesday"), ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var check = await doctor.Open($"/wessex/absences/{reference}/forms/pre-absence/check-answers");
        check.Words("main").ShouldContain($"{NewQuestion}Tuesday");
    }

    [Fact]
    public async Task ChangedFile_IsANewVersion_AndWhatWasBegunOrSubmittedKeepsItsWords()
    {
        await StartAgainWith(changes: false);
        var submitted = await portal.Given("wessex", a => a.AwaitingSignOff(given: [("needsSupport", "yes"), ("learningNeeds", "Airway")]));
        var (begun, section, doctor) = await Given();
        await doctor.Send(await doctor.Open(section), section, ("learningNeeds", "Nights"), ("then", "later"));

        await StartAgainWith(changes: true);

        var (fresh, freshSection, _) = await Given();
        (await doctor.Open(freshSection)).Words("main").ShouldContain(NewWords);
        foreach (var old in new[] { $"/wessex/absences/{submitted}/forms/pre-absence", $"/wessex/absences/{submitted}/forms/pre-absence/revisions/1", section })
        {
            var words = (await doctor.Open(old)).Words("main");
            words.ShouldContain(OldWords);
            words.ShouldNotContain(NewWords);
            words.ShouldNotContain(NewQuestion);
        }

        using var copy = await Printed.From(doctor.Get($"/wessex/absences/{submitted}/forms/pre-absence/pdf"));
        using var blank = await Printed.From(doctor.Get("/wessex/forms/pre-absence/blank-pdf"));
        (copy.Says(OldWords), copy.Says(NewWords)).ShouldBe((true, false));
        (blank.Says(OldWords), blank.Says(NewWords), blank.Says(NewQuestion)).ShouldBe((false, true, true));

        (await VersionOf(submitted)).ShouldBe(await VersionOf(begun));
        (await VersionOf(fresh)).ShouldBe(await VersionOf(begun) + 1);
    }

    [Fact]
    public async Task SameFiles_AreNoNewVersion()
    {
        await StartAgainWith(changes: true);
        var before = await Count();

        await StartAgainWith(changes: true);

        (await Count()).ShouldBe(before);
    }

    [Fact]
    public async Task NewQuestion_AboutANumberThatIsKnown_IsAnsweredAlready()
    {
        await StartAgainWith(changes: true);
        await portal.In("wessex", async db =>
        {
            (await db.People.SingleAsync(p => p.Id == Cast.Wessex.Trainee.Id)).Identify(new RegistrationNumbers(PublicHealth: "FR1234"));
            await db.SaveChangesAsync();
        });

        var (_, section, doctor) = await Given();

        (await doctor.Open(section)).Typed("register").ShouldBe("FR1234");
    }

    /// <summary>What the portal does with its files when it starts.</summary>
    private async Task StartAgainWith(bool changes)
    {
        await portal.Prepare();
        foreach (var (path, text) in DefinitionFiles.Shipped)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
            var here = text.Replace("\"effectiveFrom\": \"2026-09-01\"", "\"effectiveFrom\": \"2026-01-01\"", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(_folder, path), changes && path == $"blocks/{Section}.jsonc" ? Changed(here) : here);
        }

        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DefinitionImport>().Run(_folder, default);
    }

    private static string Changed(string block) => block
        .Replace(OldWords, NewWords, StringComparison.Ordinal)
        .Replace("\"questions\": [", $$"""
            "questions": [
            { "key": "bestDay", "type": "Text", "label": "{{NewQuestion}}" },
            { "key": "register", "type": "Text", "label": "Your number in the public health register", "prefill": "person.publicHealthNumber" },
            """, StringComparison.Ordinal);

    private async Task<(string Reference, string Section, Visitor Doctor)> Given()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var (doctor, first) = (await portal.SignedInAs(Cast.Wessex.Trainee), Drafting.SectionOf(reference, "your-absence"));
        (await doctor.Send(await doctor.Open(first), first, ("needsSupport", "yes"), ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (reference, Drafting.SectionOf(reference, Section), doctor);
    }

    private Task<int> Count() => portal.In("wessex", db => db.Definitions.CountAsync());

    /// <summary>The number of the version that the pre-absence form of an absence is on.</summary>
    private Task<int> VersionOf(string reference) => portal.In("wessex", async db =>
    {
        var version = await db.Absences.Where(a => a.Reference == reference).SelectMany(a => a.Forms).Where(f => f.Key == "pre-absence").Select(f => f.DefinitionVersionId).SingleAsync();
        return await db.Definitions.Where(d => d.Id == version).Select(d => d.Number).SingleAsync();
    });
}
