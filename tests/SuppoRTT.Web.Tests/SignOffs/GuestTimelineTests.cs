using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.SignOffs;

/// <summary>What the timeline says of signing without an account, and where the way to it is offered.</summary>
public sealed class GuestTimelineTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Timeline_SaysWhoWasAsked_WhoOpenedIt_AndThatItWasSignedWithoutAnAccount()
    {
        var given = await portal.GivenGuest();
        var link = await given.Asked();
        var guest = await given.Entered(link);
        await guest.Send(await guest.Open(link + "/form"), link + "/form", ("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "InPerson"), ("WhoWasThere", "Both"), ("Declaration", "yes"));

        var lines = (await Timeline(given)).QuerySelectorAll(".app-timeline__what").Select(e => e.TextContent).ToList();

        lines.ShouldContain("Gale Demo-Orr asked to sign “Pre-absence form” without an account, revision 1");
        lines.ShouldContain("“Pre-absence form” opened by Gale Demo-Orr without an account");
        lines.ShouldContain("“Pre-absence form” signed off, revision 1, without an account");
        lines.ShouldNotContain(line => line.Contains("code", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Timeline_SaysThatTheRequestWasTakenBack()
    {
        var given = await portal.GivenGuest();
        await given.Ask();
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        await doctor.Send(await doctor.Open(given.AskAddress), given.AskAddress, ("Then", "take-back"));

        (await Timeline(given)).Words("main").ShouldContain("Request to Gale Demo-Orr to sign “Pre-absence form” without an account taken back");
    }

    [Fact]
    public async Task Form_OffersTheLink_WhileItWaits_AndNotOnceTheAbsenceIsWithdrawn()
    {
        var given = await portal.GivenGuest();
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var form = $"/wessex/absences/{given.Reference}/forms/pre-absence";
        (await doctor.Open(form)).QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == given.AskAddress);

        await doctor.Send(await doctor.Open($"/wessex/absences/{given.Reference}/withdraw"), $"/wessex/absences/{given.Reference}/withdraw", ("Reason", "Plans changed"));

        (await portal.Saved(given.Reference)).Status.ShouldBe(AbsenceStatus.Withdrawn);
        (await doctor.Open(form)).QuerySelectorAll("main a").ShouldNotContain(a => a.GetAttribute("href") == given.AskAddress);
    }

    private async Task<IDocument> Timeline(GuestCase given) => await (await portal.SignedInAs(Cast.Wessex.Staff)).Open($"/wessex/absences/{given.Reference}/timeline");
}
