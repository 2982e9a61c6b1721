using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;
using SuppoRTT.Web.Tests.SignOffs;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>The doctor is asked to put each signed form into the e-portfolio until they have said that it is there.</summary>
public sealed class UploadsOnHomeTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task SignedForm_IsAskedFor_UntilItIsMarkedAsUploaded()
    {
        var reference = await portal.Given("wessex", a => a.SignedOff());
        var (doctor, mark) = (await portal.SignedInAs(Cast.Trainee), $"/wessex/absences/{reference}/forms/pre-absence/mark-uploaded");

        foreach (var address in new[] { "/wessex/home", $"/wessex/absences/{reference}" })
        {
            var page = await doctor.Open(address);
            page.QuerySelector($"main .nhsuk-inset-text a[href='{mark}']").ShouldNotBeNull(address);
            page.Words("main").ShouldContain("Not marked as uploaded to your e-portfolio yet");
        }

        (await (await portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{reference}")).QuerySelector($"main a[href='{mark}']").ShouldBeNull();
        await doctor.Send(await doctor.Open(mark), mark);
        (await doctor.Open("/wessex/home")).QuerySelector($"main a[href='{mark}']").ShouldBeNull();
    }

    [Fact]
    public async Task SignedForm_OfAnAbsenceThatEnded_IsNotAskedFor()
    {
        var reference = await portal.Given("wessex", a => a.SignedOff());
        await portal.Happens(reference, a => a.Withdraw("Not away after all", Cast.Trainee.Actor, portal.Clock.Now), Cast.Trainee.Actor);

        (await (await portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}")).QuerySelector("main a[href$='/mark-uploaded']").ShouldBeNull();
    }
}
