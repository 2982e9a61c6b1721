using System.Net;
using System.Text.RegularExpressions;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.SignOffs;

public sealed class OpenSigningTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task EveryLinkOfTheEMails_FollowedByAScanner_ChangesNothing_AndNamesNobody()
    {
        var guest = await portal.GivenGuest();
        await guest.Ask();
        var letter = await portal.LetterTo("wessex", guest.Guest);
        var before = await guest.Everything();
        var scanner = await portal.Visitor();

        foreach (var link in Regex.Matches(letter.Text + letter.Html, "https?://[^\\s\"<]+").Select(m => new Uri(m.Value).PathAndQuery).Distinct().SelectMany(l => new[] { l, l + "/form", l + "/return" }))
        {
            using var got = await scanner.Get(link);
            using var head = await scanner.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(link, UriKind.Relative)));
            head.StatusCode.ShouldBe(got.StatusCode, link);
            (await got.Content.ReadAsStringAsync()).ShouldNotContain("Demo-");
            got.Headers.CacheControl!.NoStore.ShouldBeTrue(link);
            got.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        }

        (await guest.Everything()).ShouldBe(before);
    }

    /// <summary>Before, they were asked for one code after the other, and none opened anything.</summary>
    [Fact]
    public async Task Link_OfWhoSupervisesInARoleThatSignsNoForm_SaysWhoSignsAndWhatToDo_AndAsksForNoCode()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var another = await portal.Visitor();
        var before = await another.Open(link);
        var visitor = await guest.Entered(link);
        await guest.BecomeDirector();

        foreach (var page in new[] { "/form", "/return" })
        {
            (await visitor.Get(link + page)).Headers.Location!.ToString().ShouldBe(link);
        }

        using var shown = await visitor.Get(link);
        shown.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var said = await shown.Html();
        said.Words("main").ShouldContain("In this deanery it is signed by an educational supervisor.");
        said.Words("main").ShouldContain("Please tell the doctor or the team below.");
        said.QuerySelector("main form").ShouldBeNull();
        (await another.Send(before, link, ("Then", "code"))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open(guest.AskAddress)).Words("main").ShouldContain("They hold no role here in which this form is signed. Name somebody who does");
    }

    [Fact]
    public async Task WhoSupervisesInARoleThatSignsNoForm_IsNotAskedToSign()
    {
        var guest = await portal.GivenGuest();
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var page = await doctor.Open(guest.AskAddress);
        await guest.BecomeDirector();

        using var answer = await doctor.Send(page, guest.AskAddress, ("IsRight", "yes"), ("Then", "ask"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await portal.In("wessex", db => db.SigningRequests.CountAsync(r => r.PersonId == guest.Guest))).ShouldBe(0);
    }

    [Fact]
    public async Task EMails_NameNobody_AndTheTokenIsKeptNowhere()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var letter = await portal.LetterTo("wessex", guest.Guest);

        (letter.Subject + letter.Text).ShouldNotContain("Demo-");
        letter.To.ShouldBe(guest.Address);
        var token = link.Split('/')[^1];
        token.Length.ShouldBe(SecretToken.Length);
        var audit = await portal.In("wessex", async db => string.Join(' ', await db.Audit.Select(e => e.Payload).ToListAsync()));
        audit.ShouldNotContain(token);
        audit.ShouldNotContain(guest.Address);
    }

    [Fact]
    public async Task Post_ForACode_SendsOneToThatAddressOnly_AndTheRightOneOpens()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await portal.Visitor();

        await visitor.Send(await visitor.Open(link), link, ("Then", "code"));
        await visitor.Send(await visitor.Open(link), link, ("Then", "code"));

        (await portal.MessagesTo("wessex", guest.Guest)).Count(m => m.Kind == MailKind.SigningCode).ShouldBe(1);
        var letter = await portal.LetterTo("wessex", guest.Guest);
        letter.To.ShouldBe(guest.Address);
        letter.Subject.ShouldNotMatch(@"\d");
        var code = Regex.Match(letter.Text, @"\d{4} \d{4}").Value;
        var wrong = await visitor.Send(await visitor.Open(link), link, ("Then", "enter"), ("TypedCode", code[..4] + (code[5..] == "0000" ? "0001" : "0000")));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("This is not the code that we sent last");
        var right = await visitor.Send(await visitor.Open(link), link, ("Then", "enter"), ("TypedCode", code));
        right.Headers.Location!.ToString().ShouldBe(link + "/form");
        right.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("SuppoRTT.Guest=") && c.Contains("httponly") && c.Contains("samesite=strict") && c.Contains($"path={link}"));
    }

    [Fact]
    public async Task Post_FiveWrongCodes_ThenTheRightOne_OpensNothing()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await portal.Visitor();
        await visitor.Send(await visitor.Open(link), link, ("Then", "code"));
        var code = await guest.Code();
        var page = await visitor.Open(link);
        var wrong = code.StartsWith('0') ? "10000000" : "00000000";

        for (var tries = 0; tries < SigningRequest.MostTries; tries++)
        {
            (await visitor.Send(page, link, ("Then", "enter"), ("TypedCode", wrong))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        (await visitor.Send(page, link, ("Then", "enter"), ("TypedCode", code))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Get_OfALinkThatIsTooOld_SaysSo_AndAPostSendsANewOneToTheSameAddress()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await portal.Visitor();
        portal.Clock.Now += TimeSpan.FromDays(14);

        using var old = await visitor.Get(link);

        old.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await old.Html();
        page.Words("h1").ShouldBe("This link is too old");
        (await visitor.Send(page, link, ("Then", "new-link"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await portal.Visitor()).Get(await guest.Link())).StatusCode.ShouldBe(HttpStatusCode.OK);
        portal.Clock.Now -= TimeSpan.FromDays(14);
    }

    [Fact]
    public async Task Get_AfterTheSupervisorOrTheAddressChanged_IsGone()
    {
        var (one, other) = (await portal.GivenGuest(), await portal.GivenGuest());
        var (first, second) = (await one.Asked(), await other.Asked());

        await portal.In("wessex", async db =>
        {
            (await db.People.FindAsync(one.Guest))!.MoveTo("somebody.else@hospital.example");
            var absence = await db.Absences.Include(a => a.Participations).Include(a => a.Meetings).SingleAsync(a => a.Reference == other.Reference);
            absence.NameSupervisor(Cast.Wessex.Supervisor.Id, Cast.Wessex.Supervisor.Name, Cast.Wessex.Trainee.Actor, portal.Clock.Now);
            return await db.SaveChangesAsync();
        });

        foreach (var link in new[] { first, second })
        {
            using var answer = await (await portal.Visitor()).Get(link);
            answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
            (await answer.Html()).Words("main").ShouldContain("This link does not work any more");
        }
    }

    [Fact]
    public async Task Get_OfUnknownLinks_AndOfThoseOfAnotherDeanery_IsNotFound()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await portal.Visitor();

        foreach (var address in new[] { link.Replace("/wessex/", "/west-midlands/", StringComparison.Ordinal), "/wessex/sign/" + SecretToken.New(), "/wessex/sign/x", "/nowhere/sign/" + SecretToken.New() })
        {
            foreach (var page in new[] { "", "/form", "/return" })
            {
                (await visitor.Get(address + page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address + page);
            }
        }
    }
}
