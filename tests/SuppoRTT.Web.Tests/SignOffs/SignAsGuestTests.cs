using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.SignOffs;

public sealed class SignAsGuestTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly (string, string?)[] _signed =
        [("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Video"), ("WhoWasThere", "Both"), ("Comments", "Good plan"), ("Declaration", "yes")];

    [Fact]
    public async Task Post_WithTheCodeGiven_SignsAsAGuest_AndTheAuditSaysIt()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await guest.Entered(link);
        var page = await visitor.Open(link + "/form");
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).ShouldAllBe(href => href.StartsWith('#') || href.StartsWith(link));

        var answer = await visitor.Send(page, link + "/form", _signed);

        answer.Headers.Location!.ToString().ShouldBe(link + "/form");
        (await visitor.Open(link + "/form")).Words("main").ShouldContain("with a code sent to your address");
        var signature = (await portal.Saved(guest.Reference)).Form("pre-absence").ValidSignature(Party.Supervisor)!;
        signature.By.ShouldBe(new ActorStamp(ActorKind.Guest, guest.Guest.Value, Role.EducationalSupervisor, "Gale Demo-Orr"));
        (await portal.Audit(guest.Reference)).ShouldContain("FormSignedOff");
        var doctor = await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open($"/wessex/absences/{guest.Reference}/forms/pre-absence");
        doctor.Words("main").ShouldContain("without an account, by a code sent to the address on record");
        (await (await portal.Visitor()).Open(link)).Words("main").ShouldContain("You have signed this form");
    }

    [Fact]
    public async Task Get_AndPost_WithoutTheCode_LeadBack_AndSignNothing()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await portal.Visitor();

        foreach (var page in new[] { "/form", "/return" })
        {
            (await visitor.Get(link + page)).Headers.Location!.ToString().ShouldBe(link);
            using var posted = await visitor.Send(await visitor.Open(link), link + page, [.. _signed, ("Revision", "1"), ("MeetingRead", "0"), ("Reason", "More, please")]);
            posted.Headers.Location!.ToString().ShouldBe(link);
            (await visitor.PostWithoutToken(link + page)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await portal.Saved(guest.Reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
    }

    [Fact]
    public async Task Session_OpensNoOtherRequest_AndNoPageOfMembers_AndEndsAfterAnHour()
    {
        var (guest, other) = (await portal.GivenGuest(), await portal.GivenGuest());
        var (link, otherLink) = (await guest.Asked(), await other.Asked());
        var visitor = await guest.Entered(link);

        (await visitor.Get(otherLink + "/form")).Headers.Location!.ToString().ShouldBe(otherLink);
        (await visitor.Get($"/wessex/absences/{guest.Reference}")).Headers.Location!.ToString().ShouldContain("/sign-in");
        (await visitor.Get(link + "/form")).StatusCode.ShouldBe(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromMinutes(60);
        (await visitor.Get(link + "/form")).Headers.Location!.ToString().ShouldBe(link);
        portal.Clock.Now -= TimeSpan.FromMinutes(60);
    }

    [Fact]
    public async Task Post_AfterTheHour_SignsNothing_AndWhatWasTypedIsThereAgainAfterTheNextCode()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await guest.Entered(link);
        var page = await visitor.Open(link + "/form");
        portal.Clock.Now += TimeSpan.FromMinutes(60);

        using var late = await visitor.Send(page, link + "/form", _signed);

        late.Headers.Location!.ToString().ShouldBe(link + "?kept=form");
        (await portal.Saved(guest.Reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
        (await visitor.Get(link + "/form")).Headers.Location!.ToString().ShouldBe(link);
        (await visitor.Open(link + "?kept=form")).Words("main").ShouldContain("What you typed is kept");
        using var entered = await guest.Enter(visitor, link + "?kept=form");
        entered.Headers.Location!.ToString().ShouldBe(link + "/form");
        var again = await visitor.Open(link + "/form");
        again.Words("main").ShouldContain("We kept what you typed");
        again.QuerySelector("#Comments")!.TextContent.Trim().ShouldBe("Good plan");
        again.QuerySelector("input[name=Declaration]")!.HasAttribute("checked").ShouldBeFalse();
        using var signed = await visitor.Send(again, link + "/form", ("Declaration", "yes"));
        signed.Headers.Location!.ToString().ShouldBe(link + "/form");
        (await portal.Saved(guest.Reference)).Form("pre-absence").ValidSignature(Party.Supervisor)!.Comments.ShouldBe("Good plan");
        (await visitor.Open(link + "/form")).Words("main").ShouldNotContain("We kept what you typed");
        portal.Clock.Now -= TimeSpan.FromMinutes(60);
    }

    [Fact]
    public async Task WhatWasKept_OpensForNoOtherRequest_AndNotWithATicketOfAnotherPage_OrOfYesterday()
    {
        var (guest, other) = (await portal.GivenGuest(), await portal.GivenGuest());
        var (link, otherLink) = (await guest.Asked(), await other.Asked());
        var visitor = await guest.Entered(link);
        var page = await visitor.Open(link + "/form");

        using var elsewhere = await visitor.Send(page, otherLink + "/form", _signed);
        portal.Clock.Now += TimeSpan.FromHours(25);
        using var old = await visitor.Send(page, link + "/form", _signed);
        portal.Clock.Now -= TimeSpan.FromHours(25);

        elsewhere.Headers.Location!.ToString().ShouldBe(otherLink);
        old.Headers.Location!.ToString().ShouldBe(link);
        (await visitor.Open(link + "/form")).Words("main").ShouldNotContain("We kept what you typed");
    }

    [Fact]
    public async Task Session_AfterTheRequestIsTakenBack_SignsNothing()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await guest.Entered(link);
        var page = await visitor.Open(link + "/form");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        await doctor.Send(await doctor.Open(guest.AskAddress), guest.AskAddress, ("Then", "take-back"));

        (await visitor.Send(page, link + "/form", _signed)).Headers.Location!.ToString().ShouldBe(link);

        (await portal.Saved(guest.Reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
    }

    [Fact]
    public async Task Link_OfAGuestWhoLostTheRole_SaysWhatToDo_AndTheDoctorReadsWhyNobodyIsAsked()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await guest.Entered(link);
        await guest.LoseRole();

        foreach (var page in new[] { "/form", "/return" })
        {
            (await visitor.Get(link + page)).Headers.Location!.ToString().ShouldBe(link);
        }

        using var door = await visitor.Get(link);
        door.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await door.Html()).Words("main").ShouldContain("ask the doctor or the team below to name you once more");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        (await doctor.Open(guest.AskAddress)).Words("main").ShouldContain("Name them anew, or somebody else, first.");
    }

    [Fact]
    public async Task Get_ByAGuestWhomTheDeaneryHasNotConfirmed_LetsThemReadAndNotSign()
    {
        var guest = await portal.GivenGuest(isConfirmed: false);
        var link = await guest.Asked();
        var visitor = await guest.Entered(link);

        var page = await visitor.Open(link + "/form");

        page.Words("main").ShouldContain("You can sign or return it once the deanery has confirmed you.");
        page.QuerySelector("main form").ShouldBeNull();
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open(guest.AskAddress)).Words("main").ShouldContain("The deanery has not confirmed");
    }

    [Fact]
    public async Task Post_WithNothing_NamesEachField()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await guest.Entered(link);

        using var answer = await visitor.Send(await visitor.Open(link + "/form"), link + "/form", ("Comments", "Typed for an hour"), ("WhoWasThere", ""));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Html();
        page.Errors().Count.ShouldBe(4);
        page.QuerySelector("#Comments")!.TextContent.Trim().ShouldBe("Typed for an hour");
    }

    [Fact]
    public async Task Account_ChosenLater_HoldsWhatTheyDidAsAGuest()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await guest.Entered(link);
        await visitor.Send(await visitor.Open(link + "/form"), link + "/form", _signed);
        var invitation = (await portal.Written((await portal.MessagesTo("wessex", guest.Guest)).First(m => m.Kind == Data.Mailing.MailKind.Invitation)))!;
        var member = await portal.Visitor();
        await member.Send(await member.Open(invitation.Path()), invitation.Path(), ("Password", "four plain words here"));

        (await member.Open($"/wessex/absences/{guest.Reference}")).Words("main").ShouldContain("Asha Demo-Rao");
        (await member.Open($"/wessex/absences/{guest.Reference}/forms/pre-absence/sign-off")).Words("main").ShouldContain("Signed off");
        (await (await portal.Visitor()).Open(link)).Words("main").ShouldContain("You have an account now");
    }
}
