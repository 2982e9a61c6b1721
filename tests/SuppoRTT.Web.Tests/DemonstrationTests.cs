namespace SuppoRTT.Web.Tests;

/// <summary>What a newcomer finds on the first start.</summary>
public sealed class DemonstrationTests : IDisposable
{
    private readonly DevelopmentPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task FirstStart_InDevelopment_ListsPeopleWhoCanSignInAndFindAbsences()
    {
        var visitor = new Visitor(_portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));
        var emails = (await visitor.Open("/sign-in")).QuerySelectorAll("main table td").Select(c => c.TextContent.Trim()).Where(t => t.Contains('@', StringComparison.Ordinal)).ToList();

        emails.Count(e => e.Contains("@wessex", StringComparison.Ordinal)).ShouldBeGreaterThan(8);
        await visitor.SignIn("robin.vale@demonstration.example");
        (await visitor.Open("/west-midlands/home")).QuerySelectorAll("main a[href*='/absences/']").Length.ShouldBe(6);
        (await visitor.Open("/wessex/home")).QuerySelectorAll("main a[href*='/absences/']").Length.ShouldBe(6);
    }

    private sealed class DevelopmentPortal : Portal
    {
        protected override string Environment => "Development";
    }
}
