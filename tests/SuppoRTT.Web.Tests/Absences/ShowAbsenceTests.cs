using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class ShowAbsenceTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "";

    protected override Member Reader => Cast.Staff;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());

    [Fact]
    public async Task Get_ShowsEveryFormWithItsDay_AndTheLineOfTimeInOrder()
    {
        var reference = await GivenAbsence();

        var page = await (await Portal.SignedInAs(Cast.Trainee)).Open(AddressOf(reference));

        page.QuerySelectorAll(".nhsuk-task-list__item").Length.ShouldBe(3);
        page.QuerySelectorAll(".app-line li strong").Select(d => DateOnly.Parse(d.TextContent, System.Globalization.CultureInfo.GetCultureInfo("en-GB"))).ShouldBeInOrder();
    }
}
