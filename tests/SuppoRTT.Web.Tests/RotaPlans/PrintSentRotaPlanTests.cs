using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.RotaPlans;

public sealed class PrintSentRotaPlanTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "rota-plan/versions/1/pdf";

    protected override Member Reader => Cast.Staff;

    protected override bool IsPosted => false;

    protected override async Task<string> GivenAbsence() => (await Portal.GivenRotaPlan()).Reference;

    [Fact]
    public async Task Get_IsLinkedFromThePage_AndSaysWhichVersionAndWhen()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Cast.Staff);

        (await staff.Open($"/wessex/absences/{reference}/rota-plan")).QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == AddressOf(reference));
        using var copy = await Printed.From(staff.Get(AddressOf(reference)));

        copy.Says("Version 1, sent on 2 March 2026.").ShouldBeTrue();
        copy.Says("is no longer valid").ShouldBeFalse();
        (await staff.Get(AddressOf(reference).Replace("/1/", "/2/", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_OfAPlanThatWasWithdrawn_SaysThatItCountsNoMore()
    {
        var reference = await GivenAbsence();
        var doctor = await Portal.SignedInAs(Cast.Trainee);
        var wait = $"/wessex/absences/{reference}/rota-plan/wait";
        await doctor.Send(await doctor.Open(wait), wait);

        using var copy = await Printed.From(doctor.Get(AddressOf(reference)));

        copy.Says("It is no longer valid: do not work with it.").ShouldBeTrue();
    }
}
