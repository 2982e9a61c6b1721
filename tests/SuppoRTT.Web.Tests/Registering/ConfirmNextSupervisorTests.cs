using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Who supervises from a later date can be confirmed before it, so that they can sign on it.</summary>
public sealed class ConfirmNextSupervisorTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Next_WhoIsNotKnownAsASupervisor_IsAskedAboutAndConfirmed_BeforeTheirDay()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var (doctor, address, confirm) = (await portal.SignedInAs(Cast.Trainee), $"/wessex/absences/{reference}/name-supervisor", $"/wessex/absences/{reference}/confirm-supervisor?next=true");
        var check = await (await doctor.Send(await doctor.Open(address), address, [.. await Walk.Chosen(portal, Cast.CollegeTutor), ("When", "later"), ("From.Day", "5"), ("From.Month", "8"), ("From.Year", "2026")])).Html();
        (await doctor.Send(check, address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var staff = await portal.SignedInAs(Cast.Staff);

        (await portal.In("wessex", db => db.Outbox.CountAsync(m => m.Reference == reference && m.Kind == MailKind.SupervisorToConfirm && m.RecipientId == null))).ShouldBe(1);
        (await staff.Open("/wessex/home")).QuerySelector($"main a[href='{confirm}']")!.TextContent.ShouldContain(Cast.CollegeTutor.Name);
        var page = await staff.Open(confirm);
        page.Words("main").ShouldContain("They were named as the supervisor from 5 August 2026");
        (await staff.Open($"/wessex/absences/{reference}")).QuerySelector($"main a[href='{confirm}']")!.TextContent.ShouldBe("Confirm the next supervisor");
        (await staff.Open($"/wessex/absences/{reference}/decline-supervisor")).Words("main").ShouldContain("There is nothing to confirm");
        foreach (var _ in new[] { 1, 2 })
        {
            (await staff.Send(page, confirm)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await portal.Audit(reference)).Count(name => name == nameof(SupervisorConfirmed)).ShouldBe(1);
        (await staff.Open("/wessex/home")).QuerySelector($"main a[href='{confirm}']").ShouldBeNull();
        var told = await portal.In("wessex", db => db.Outbox.SingleAsync(m => m.Kind == MailKind.SupervisorConfirmed && m.RecipientId == Cast.CollegeTutor.Id));
        told.Reference.ShouldBeNull("they do not see the absence before their day");
        (await (await portal.SignedInAs(Cast.Supervisor)).Get(confirm)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Page_WhileTheSupervisorAndWhoFollowsBothWait_ShowsTheOneWhoseLineWasChosen()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var (doctor, address, confirm) = (await portal.SignedInAs(Cast.Trainee), $"/wessex/absences/{reference}/name-supervisor", $"/wessex/absences/{reference}/confirm-supervisor");
        foreach (var (who, when) in new[] { (Cast.Champion, "now"), (Cast.ProgrammeDirector, "later") })
        {
            var check = await (await doctor.Send(await doctor.Open(address), address, [.. await Walk.Chosen(portal, who), ("When", when), ("From.Day", "5"), ("From.Month", "8"), ("From.Year", "2026")])).Html();
            (await doctor.Send(check, address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var staff = await portal.SignedInAs(Cast.Staff);

        (await staff.Open(confirm)).Words("main").ShouldContain(Cast.Champion.Name);
        (await staff.Open(confirm + "?next=true")).Words("main").ShouldContain(Cast.ProgrammeDirector.Name);
        (await staff.Open("/wessex/home")).QuerySelectorAll($"main a[href^='{confirm}']").Select(a => a.GetAttribute("href")).ShouldBe([confirm, confirm + "?next=true"], ignoreOrder: true);
    }
}
