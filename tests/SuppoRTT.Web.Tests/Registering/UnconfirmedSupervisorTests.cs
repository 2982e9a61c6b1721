using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Somebody was named to supervise whom the deanery has not confirmed yet: what they can do, and what is asked of the deanery.</summary>
public sealed class UnconfirmedSupervisorTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Home_OfWhoIsNotConfirmedYet_SaysWhenTheySign_AndTheFormIsReadAndNotReturnedBefore()
    {
        var reference = await Named(Cast.CollegeTutor);
        var (tutor, form) = (await _portal.SignedInAs(Cast.CollegeTutor), $"/wessex/absences/{reference}/forms/pre-absence");

        var home = await tutor.Open("/wessex/home");

        home.QuerySelectorAll($"main a[href='{form}/sign-off']").ShouldHaveSingleItem().Closest("li")!.TextContent.ShouldSatisfyAllConditions(
            words => words.ShouldContain("You can read it now, and sign it once the deanery has confirmed you"), words => words.ShouldContain("Once confirmed"), words => words.ShouldNotContain("Overdue"));
        home.GetElementById("to-sign")!.TextContent.ShouldBe("To sign (0)");
        home.GetElementById("coming-up")!.TextContent.ShouldBe("Coming up (1)");
        var page = await tutor.Open($"{form}/sign-off");
        page.Words("main").ShouldContain("You can read this form already.");
        page.Words("main").ShouldContain(A.Of("wessex").Form("pre-absence").Sections[0].Title);
        page.QuerySelector("main form").ShouldBeNull();
        (await tutor.Open($"{form}/return")).ShouldSatisfyAllConditions(
            answer => answer.Words("main").ShouldContain("once the deanery has confirmed you"), answer => answer.QuerySelector("main textarea").ShouldBeNull());
        var staff = await _portal.SignedInAs(Cast.Staff);
        await staff.Send(await staff.Open(Confirming(reference)), Confirming(reference));
        (await tutor.Open("/wessex/home")).GetElementById("to-sign")!.TextContent.ShouldBe("To sign (1)");
    }

    [Fact]
    public async Task Home_OfStaff_ListsThemAlsoWhileTheAbsenceIsOnHold()
    {
        var reference = await Named(Cast.Champion);
        await _portal.Happens(reference, a => a.PutOnHold("The doctor asked for time", Cast.Staff.Actor, A.Morning), Cast.Staff.Actor);

        var staff = await _portal.SignedInAs(Cast.Staff);

        (await staff.Open("/wessex/home")).QuerySelectorAll($"main a[href='{Confirming(reference)}']").ShouldHaveSingleItem();
        (await staff.Send(await staff.Open(Confirming(reference)), Confirming(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static string Confirming(string reference) => $"/wessex/absences/{reference}/confirm-supervisor";

    private async Task<string> Named(Member member)
    {
        var reference = await _portal.Given("wessex", a => a.AwaitingSignOff(absence: a.Absence(supervised: false)));
        var (doctor, address) = (await _portal.SignedInAs(Cast.Trainee), $"/wessex/absences/{reference}/name-supervisor");
        var check = await (await doctor.Send(await doctor.Open(address), address, await Walk.Chosen(_portal, member))).Html();
        (await doctor.Send(check, address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return reference;
    }
}
