using AngleSharp.Dom;

using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>What stands among the planned reminders though no e-mail comes of it.</summary>
public sealed class PlannedInPortalTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Reminder_ThatNobodyIsMailed_SaysSo_AndIsNotOfferedToBeSent()
    {
        var reference = await portal.Given("wessex", a =>
        {
            var absence = a.AwaitingSignOff().Absence;
            absence.StartQuietTime(new QuietTime(A.Today, null, Cast.Wessex.Supervisor.Id), Cast.Wessex.Trainee.Actor, A.Morning);
            return absence;
        });
        await portal.Sweep();

        var lines = (await (await portal.SignedInAs(Cast.Wessex.Staff)).Open("/wessex/planned-reminders")).QuerySelectorAll(".app-inbox__message").Where(l => l.TextContent.Contains(reference, StringComparison.Ordinal)).ToList();

        var kept = lines.Where(l => l.TextContent.Contains("The doctor, in the portal only: no e-mail goes. Why:", StringComparison.Ordinal)).ToList();
        kept.ShouldNotBeEmpty();
        kept.ShouldAllBe(l => l.QuerySelectorAll("button").Single().TextContent.Trim() == "Stop it");
        lines.Except(kept).ShouldContain(l => l.QuerySelectorAll("button").Length == 2);
    }
}
