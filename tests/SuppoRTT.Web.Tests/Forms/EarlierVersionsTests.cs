using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>A form that was begun before its definition said whom the portal tells and what leads to the action plan: nothing of either is missing.</summary>
public sealed class EarlierVersionsTests : IDisposable
{
    private const string PostReturn = "post-return";

    private static readonly (string, string?)[] _signed =
        [("HeldOn.Day", "2"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Video"), ("WhoWasThere", "Asha and Sam"), ("Declaration", "yes")];

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Form_ThatAsksForHelp_SaysWhomThePortalTells_AndTellsThem()
    {
        await StartWith(isEarlier: true);
        var a = await _portal.Make("wessex");
        var absence = a.Back();
        var reference = await _portal.Given("wessex", absence, AskForHelp(a, absence));
        await StartWith(isEarlier: false);
        var address = $"/wessex/absences/{reference}/forms/{PostReturn}";
        (await (await _portal.SignedInAs(Cast.Trainee)).Open(address + "/submitted")).Words("main").ShouldContain("Once the form is signed, the portal tells a SuppoRTT champion that their help is asked for.");

        var supervisor = await _portal.SignedInAs(Cast.Supervisor);
        await supervisor.Send(await supervisor.Open(address + "/sign-off"), address + "/sign-off", _signed);

        (await supervisor.Open(address + "/sign-off")).Words("main").ShouldContain("The portal has told a SuppoRTT champion that their help is asked for.");
        (await Told(reference)).ShouldBe([Cast.Champion.Id]);
    }

    [Fact]
    public async Task Form_ThatWasSignedBeforeThePortalToldAnybody_DoesNotSayThatItHas()
    {
        await StartWith(isEarlier: true);
        var a = await _portal.Make("wessex");
        var absence = a.Back();
        var revision = AskForHelp(a, absence);
        absence.RecordMeeting(PostReturn, A.Met, Cast.Supervisor.Actor, A.Morning);
        absence.SignOffForm(PostReturn, a.SignOffOf(absence, PostReturn, seen: Answers.None), Cast.Supervisor.Actor, A.Morning);
        var reference = await _portal.Given("wessex", absence, revision);

        var words = (await (await _portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{reference}/forms/{PostReturn}/sign-off")).Words("main");

        words.ShouldContain("Signed off");
        words.ShouldNotContain("The portal has told");
        (await Told(reference)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_WithAStatementAboutThePlan_LeadsToThePlan()
    {
        await StartWith(isEarlier: true);
        var reference = await _portal.GivenSupported();
        await StartWith(isEarlier: false);
        var doctor = await _portal.SignedInAs(Cast.Trainee);

        (await doctor.Open(Drafting.SectionOf(reference, "next-steps"))).Words("main").ShouldContain("Open the action plan");
        (await doctor.Open($"/wessex/absences/{reference}/forms/pre-absence/check-answers")).Words("main").ShouldContain("No action plan goes with this form. Start an action plan if you want one.");
    }

    private static FormRevision AskForHelp(A a, Absence absence)
    {
        a.Form(PostReturn).Questions.ShouldAllBe(q => q.Fact != Fact.HelpFrom && !q.LeadsToPlan);
        return a.Submit(absence, PostReturn, a.AnswersFor(absence, PostReturn, ("needsSupport", "no"), ("outcome", "escalate")).With("escalatedTo", new ChoicesAnswer(["champion", "support-unit"])));
    }

    /// <summary>What the portal does with its files when it starts: those of before, and those of now.</summary>
    private async Task StartWith(bool isEarlier)
    {
        await _portal.Prepare();
        var folder = Directory.CreateTempSubdirectory();
        foreach (var (path, text) in DefinitionFiles.Shipped)
        {
            var here = text.Replace("\"effectiveFrom\": \"2026-09-01\"", "\"effectiveFrom\": \"2026-01-01\"", StringComparison.Ordinal);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, path))!);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, path), isEarlier
                ? here.Replace("\"fact\": \"HelpFrom\", ", "", StringComparison.Ordinal).Replace("\"leadsToPlan\": true, ", "", StringComparison.Ordinal) : here);
        }

        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DefinitionImport>().Run(folder.FullName, default);
        folder.Delete(recursive: true);
    }

    private Task<List<PersonId?>> Told(string reference) => _portal.In("wessex", db =>
        db.Outbox.Where(m => m.Reference == reference && m.Kind == MailKind.ReviewEscalated).Select(m => m.RecipientId).ToListAsync());
}
