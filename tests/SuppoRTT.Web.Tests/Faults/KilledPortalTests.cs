using System.Net;
using System.Text.RegularExpressions;

using SuppoRTT.Web.Tests.Forms;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>The portal is killed while somebody types, and started again.</summary>
public sealed partial class KilledPortalTests : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.New();
    private readonly HttpClientHandler _browser = new() { AllowAutoRedirect = false };

    public void Dispose()
    {
        _browser.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Kill_BetweenAndDuringAutosaves_KeepsTheDraftTheSignInAndThePage()
    {
        using var first = await PortalProcess.Start(_database);
        var doctor = VisitorOf(first);
        await doctor.SignIn("asha.rao@wessex.example");
        var reference = ReferencePattern().Match((await doctor.Open("/wessex/home")).Source.Text).Value;
        var section = Drafting.SectionOf(reference, "your-absence");
        var page = await doctor.Open(section);
        var saved = await doctor.Autosave(page, section, ("needsSupport", "yes"), ("reasonNote", "Saved before"));
        var underway = doctor.Send(page, section + "/autosave", ("needsSupport", "yes"), ("reasonNote", "Underway"), ("Ticket", saved.Ticket));

        first.Kill();

        await Record.ExceptionAsync(() => underway);
        using var second = await PortalProcess.Start(_database);
        doctor = VisitorOf(second);
        (await doctor.Open(section)).Typed("reasonNote").ShouldBeOneOf("Saved before", "Underway");
        (await doctor.Send(page, section, ("needsSupport", "yes"), ("reasonNote", "Underway"), ("Ticket", saved.Ticket), ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await doctor.Open(section)).Typed("reasonNote").ShouldBe("Underway");
    }

    private Visitor VisitorOf(PortalProcess portal) => new(new HttpClient(_browser, disposeHandler: false) { BaseAddress = portal.Address });

    [GeneratedRegex("SRT-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex ReferencePattern();
}
