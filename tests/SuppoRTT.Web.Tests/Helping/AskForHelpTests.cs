using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Helping;

public sealed class AskForHelpTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/ask-for-help";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());

    [Fact]
    public async Task Post_OnceTheTimeIsOver_AsksTheChampionAlone_OnceForTwoClicks()
    {
        var reference = await GivenAbsence();
        await Later(async () =>
        {
            var visitor = await Portal.SignedInAs(Reader);
            (await visitor.Open(FormOf(reference))).QuerySelector($"a[href='{AddressOf(reference)}']").ShouldNotBeNull();
            var page = await visitor.Open(AddressOf(reference));
            page.Words("main").ShouldContain($"We write to {Cast.Champion.Name} (SuppoRTT champion)");
            page.Words("main").ShouldContain($"We do not tell {Cast.Supervisor.Name}");
            page.Words("main").ShouldContain($"{Cast.Champion.Name} (SuppoRTT champion) and the deanery’s SuppoRTT team can read it. {Cast.Supervisor.Name} cannot.");

            foreach (var _ in new[] { 1, 2 })
            {
                (await visitor.Send(page, AddressOf(reference), ("Message", HelpingAbsences.Words))).Headers.Location!.ToString().ShouldBe(FormOf(reference));
            }

            (await Told(reference)).ShouldBe([Cast.Champion.Id]);
            (await Portal.Audit(reference)).Count(e => e == nameof(HelpAsked)).ShouldBe(1);
            (await visitor.Open(FormOf(reference))).Words("main").ShouldContain("You asked the SuppoRTT champion for help");
        });
    }

    [Fact]
    public async Task Call_IsReadByWhoHelps_AndNowhereByTheSupervisor()
    {
        var reference = await GivenAbsence();
        await Later(async () =>
        {
            var doctor = await Portal.SignedInAs(Reader);
            await doctor.Send(await doctor.Open(AddressOf(reference)), AddressOf(reference), ("Message", HelpingAbsences.Words));

            var champion = await Portal.SignedInAs(Cast.Champion);
            (await champion.Open($"{FormOf(reference)}/give-help")).Words("main").ShouldContain(HelpingAbsences.Words);
            foreach (var reader in new[] { doctor, champion, await Portal.SignedInAs(Cast.Staff) })
            {
                (await reader.Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain($"{Cast.Champion.Name} asked to help with");
                (await reader.Open($"/wessex/absences/{reference}/reminders")).Words("main").ShouldContain("Pre-absence form: help is asked for");
            }

            var supervisor = await Portal.SignedInAs(Cast.Supervisor);
            foreach (var page in new[] { "/wessex/home", $"/wessex/absences/{reference}", FormOf(reference), $"/wessex/absences/{reference}/timeline", $"/wessex/absences/{reference}/reminders" })
            {
                var words = (await supervisor.Open(page)).Words("main");
                words.ShouldNotContain(HelpingAbsences.Words);
                words.ShouldNotContain("asked the SuppoRTT champion");
                words.ShouldNotContain("Pre-absence form: help is asked for");
                words.ShouldNotContain("Help asked for with");
                words.ShouldNotContain("asked to help with “");
            }

            (await supervisor.Get($"{FormOf(reference)}/give-help")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        });
    }

    [Fact]
    public async Task Get_BeforeTheTimeIsOver_SaysFromWhen_AndAPostIsAConflict()
    {
        var (early, late) = (await GivenAbsence(), await GivenAbsence());
        var form = await (await Portal.SignedInAs(Reader)).Open(FormOf(early));
        form.Words("main").ShouldContain($"If you have not heard from {Cast.Supervisor.Name} by 9 March 2026, you can ask somebody else to help");
        form.QuerySelector($"a[href='{AddressOf(early)}']").ShouldBeNull();
        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(early))).Words("main").ShouldContain("From 9 March 2026 you can ask somebody else to help");
        var (visitor, page) = (await Portal.SignedInAs(Reader), default(AngleSharp.Html.Dom.IHtmlDocument));
        await Later(async () => page = await (visitor = await Portal.SignedInAs(Reader)).Open(AddressOf(late)));

        (await visitor.Send(page!, AddressOf(late))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Post_OfTooMuch_KeepsWhatWasTyped()
    {
        var reference = await GivenAbsence();
        await Later(async () =>
        {
            var visitor = await Portal.SignedInAs(Reader);
            var typed = new string('a', CallForHelp.LongestWords + 1);

            using var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Message", typed));

            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await response.Html()).QuerySelector("textarea")!.TextContent.Trim().ShouldBe(typed);
        });
    }

    private static string FormOf(string reference) => $"/wessex/absences/{reference}/forms/pre-absence";

    private Task<List<Domain.People.PersonId?>> Told(string reference) => Portal.In("wessex", db =>
        db.Outbox.Where(m => m.Kind == MailKind.HelpAsked && m.Reference == reference).Select(m => m.RecipientId).ToListAsync());

    private async Task Later(Func<Task> act)
    {
        var before = Portal.Clock.Now;
        Portal.Clock.Now = HelpingAbsences.Asked;
        try
        {
            await act();
        }
        finally
        {
            Portal.Clock.Now = before;
        }
    }
}
