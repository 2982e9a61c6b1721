using Microsoft.AspNetCore.Hosting;

using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>What one message costs in queries: the same however many wait, and none that reads all messages of the deanery. The time is measured in the benchmark.</summary>
public sealed class CostOfSendingTests(CostOfSendingTests.OneByOne portal) : IClassFixture<CostOfSendingTests.OneByOne>
{
    /// <summary>To a doctor and to a supervisor together, however they differ.</summary>
    private const int MostForTwo = 50;

    [Fact]
    public async Task Reminders_EachAskTheSame_HoweverManyWait_AndReadNoOthers()
    {
        await Sent(2); // What is read once per process is read now.
        var (few, many) = (await Sent(4), await Sent(24));

        var forTwo = (many - few) / 10;
        (few + (10 * forTwo)).ShouldBe(many, "each costs the same");
        forTwo.ShouldBeLessThanOrEqualTo(MostForTwo);

        await portal.Remind(2);
        var steps = (await portal.Plans.Of(() => portal.Send())).SelectMany(p => p.Steps).Select(s => s.Words).ToList();
        steps.ShouldContain(s => s.Contains("_Outbox_", StringComparison.Ordinal));
        steps.Where(s => s.Contains("_Outbox_", StringComparison.Ordinal)).ShouldAllBe(s => !s.StartsWith("SCAN", StringComparison.Ordinal) && !s.EndsWith("(DeaneryId=?)", StringComparison.Ordinal));
    }

    private async Task<int> Sent(int messages)
    {
        await portal.Remind(messages);
        return await portal.Commands.Of(() => portal.Send());
    }

    /// <summary>Sends one message after another, so that what is asked can be counted.</summary>
    public sealed class OneByOne : MailingPortal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(PortalSettings.MailAtOnce, "1");
        }
    }
}
