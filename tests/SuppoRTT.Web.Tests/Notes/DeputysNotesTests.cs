using System.Net;

using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Deputies;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Notes;

/// <summary>What the doctor and the supervisor write to each other, while somebody stands in for the supervisor.</summary>
public sealed class DeputysNotesTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Deputy_ReadsWhatIsWrittenFromTheirFirstDayOn_AsItWasSaid_AndNothingFromBefore()
    {
        var reference = await _portal.GivenNote("wessex", NoteKind.BetweenUs, c => c.Trainee, "Written for two");
        var notes = $"/wessex/absences/{reference}/notes";
        _portal.Clock.Now = A.Morning.AddDays(1);
        await _portal.GivenDeputy(Cast.Supervisor, Cast.OtherSupervisor.Id);
        var doctor = await _portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open($"{notes}/write/between-us");
        page.Words("#who-will-see").ShouldContain("You, Sam Demo-Okafor and Ola Demo-Berg, who stands in until 17 March 2026, will see this note. Nobody else will.");
        page.Words("#who-will-see").ShouldContain("they read what is written on those days, and nothing from before");
        (await doctor.Send(page, $"{notes}/write/between-us", ("Text", "Written for three"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var deputy = await _portal.SignedInAs(Cast.OtherSupervisor);

        var read = (await deputy.Open(notes)).Words("main");
        (read.Contains("Written for three", StringComparison.Ordinal), read.Contains("Written for two", StringComparison.Ordinal)).ShouldBe((true, false));
        (await deputy.Open($"/wessex/absences/{reference}/timeline")).Words("main").Split("Note written").Length.ShouldBe(2, "the history tells of one");
        (await doctor.Open($"{notes}/1/correct")).Words("#who-will-see").ShouldNotContain(Cast.OtherSupervisor.Name);
        (await doctor.Open($"{notes}/2/correct")).Words("#who-will-see").ShouldContain(Cast.OtherSupervisor.Name);
        (await (await _portal.SignedInAs(Cast.Supervisor)).Open(notes)).Words("main").ShouldContain("Written for two");
        (await Heard()).ShouldBe([0, 1], "each hears of what they can read");
    }

    /// <summary>How many beside the supervisor hear of each note that was written to them.</summary>
    private async Task<IReadOnlyList<int>> Heard()
    {
        var heard = new List<int>();
        foreach (var message in (await _portal.MessagesTo("wessex", Cast.Supervisor.Id)).Where(m => m.Kind == MailKind.SomethingToRead))
        {
            heard.Add(await _portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, async there => (await there.GetRequiredService<StandingIn>().For(message, default)).Count, default));
        }

        return heard;
    }
}
