using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.SignOffs;

/// <summary>Whom a form after the return asks for help: they hear of it, find it in their lists, and those whom the portal cannot tell are named to both who signed.</summary>
public sealed class AskForHelpTests : IDisposable
{
    private static readonly (string, string?)[] _signed =
        [("HeldOn.Day", "2"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Video"), ("WhoWasThere", "Asha and Sam"), ("Declaration", "yes")];

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task SignOff_TellsThoseOfThePortal_AndSaysWhomItCannotTell()
    {
        var reference = await _portal.Given("wessex", a => a.ToAskForHelp("champion", "deanery", "support-unit"));
        var form = $"/wessex/absences/{reference}/forms/post-return";
        var before = (await (await _portal.SignedInAs(Cast.Trainee)).Open(form + "/submitted")).Words("main");
        before.ShouldContain("Once the form is signed, the portal tells a SuppoRTT champion and the deanery’s SuppoRTT team that their help is asked for.");
        before.ShouldContain("The portal cannot tell the professional support and wellbeing service. Agree which of you writes to them.");
        (await Told(reference)).ShouldBeEmpty();

        var after = await Sign(form);

        after.ShouldContain("The portal has told a SuppoRTT champion and the deanery’s SuppoRTT team that their help is asked for.");
        after.ShouldContain("The portal cannot tell the professional support and wellbeing service.");
        (await Told(reference)).ShouldBe([Cast.Champion.Id, null], ignoreOrder: true);
    }

    [Fact]
    public async Task SignOff_ThatAsksARoleThatNobodyHolds_TellsTheDeanery()
    {
        var reference = await _portal.Given("wessex", a => a.ToAskForHelp("champion"));
        await _portal.In("wessex", async db =>
        {
            (await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.Champion.Id)).End(Cast.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        await Sign($"/wessex/absences/{reference}/forms/post-return");

        (await Told(reference)).ShouldBe([null]);
    }

    [Fact]
    public async Task AbsenceThatAsksForHelp_StandsAmongWhatNeedsEyes_AndIsFoundByThatReason()
    {
        var reference = await _portal.Given("wessex", a => a.Escalated("champion"));
        await _portal.Given("wessex", a => a.Back());

        (await (await _portal.SignedInAs(Cast.Champion)).Open("/wessex/home")).QuerySelectorAll("main .app-inbox li").Single(li => li.QuerySelector($"h3 a[href$='{reference}']") is not null)
            .TextContent.ShouldContain("Help is asked for");
        var found = await (await _portal.SignedInAs(Cast.Staff)).Open($"/wessex/find-absences?why={nameof(Domain.Absences.Concerns.Concern.ReviewEscalated)}");
        found.QuerySelectorAll("main .app-inbox h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1]).ShouldBe([reference]);
        (await (await _portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("Help asked of a SuppoRTT champion");
    }

    private async Task<string> Sign(string form)
    {
        var (supervisor, address) = (await _portal.SignedInAs(Cast.Supervisor), form + "/sign-off");
        using var response = await supervisor.Send(await supervisor.Open(address), address, _signed);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (await supervisor.Open(address)).Words("main");
    }

    private Task<List<PersonId?>> Told(string reference) => _portal.In("wessex", db =>
        db.Outbox.Where(m => m.Reference == reference && m.Kind == MailKind.ReviewEscalated).Select(m => m.RecipientId).ToListAsync());
}
