using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Administration;

public sealed class ChangeLetterTests(Portal portal) : IClassFixture<Portal>
{
    private const string ToSign = "/wessex/letters/FormToSign/change";

    [Fact]
    public async Task Page_AtFirst_HasTheWordsOfThePortal_WhichCanBeSavedAsTheyAre()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        foreach (var topic in new[] { "SupervisorChanged", "Invitation", "Reminder-FormDue-Act", "Reminder-Help" })
        {
            var page = await staff.Open($"/wessex/letters/{topic}/change");
            page.QuerySelector("textarea")!.TextContent.ShouldContain("{link}");
            (await staff.Send(page, $"/wessex/letters/{topic}/change")).StatusCode.ShouldBe(HttpStatusCode.Redirect, topic);
            (await portal.VersionsOf("wessex", topic)).Single().By.Name.ShouldBe(Cast.Wessex.Staff.Name);
        }

        (await portal.VersionsOf("wessex", "Reminder-FormDue-Act")).Single().Text!.ShouldContain("by {date}");
    }

    [Fact]
    public async Task Save_MakesAVersion_ThatTheNextEMailOfThisDeanerySpeaks()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        (await staff.Send(await staff.Open(ToSign), ToSign, ("Subject", "{deanery}: a form"), ("Text", "Somebody needs you.\r\n\r\n{link}\r\n\r\nAsk {contact}."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await portal.Given("wessex", a => a.AwaitingSignOff());
        var letter = await portal.LetterTo("wessex", Cast.Wessex.Supervisor.Id);
        letter.Subject.ShouldBe("Wessex Deanery: a form");
        letter.Text.ShouldStartWith("Hello,\n\nSomebody needs you.\n\nSign in and read the form:\nhttp");
        letter.Text.ShouldContain("\n\nAsk Wessex SuppoRTT team, supportt@wessex.example.\n\nWessex Deanery\nQuestions?");
        await portal.Given("west-midlands", a => a.AwaitingSignOff());
        (await portal.LetterTo("west-midlands", Cast.WestMidlands.Supervisor.Id)).Subject.ShouldBe("You have a form to look at in SuppoRTT");
    }

    [Theory]
    [InlineData("", "Please look.\n\n{link}", "Enter a subject")]
    [InlineData("A form", "", "Enter what the e-mail says")]
    [InlineData("A form", "Please look.", "Put {link} into the text: without it nobody finds what the e-mail is about")]
    [InlineData("A form", "Look at {link} please.", "Put {link} on a line by itself, with an empty line above and below")]
    [InlineData("A form", "{link}\n\nor\n\n{link}", "Put {link} into the text once only")]
    [InlineData("A form", "Dear {name}\n\n{link}", "The text names {name}. It can name {deanery}, {contact}, {link}")]
    [InlineData("A form", "By {date}\n\n{link}", "The text names {date}. It can name {deanery}, {contact}, {link}")]
    [InlineData("A form {contact}", "{link}", "The subject names {contact}. It can name {deanery}")]
    [InlineData("A form", "A { bracket\n\n{link}", "The text has a curly bracket that belongs to no field")]
    [InlineData("A form", "See https://tracker.test/1\n\n{link}", "Leave web addresses out of the text: the e-mail has one link, which asks to sign in and follows nobody")]
    [InlineData("A form", "Write to (asha@nhs.net).\n\n{link}", "Leave e-mail addresses out of the text. {contact} gives your deanery’s")]
    [InlineData("Your maternity leave", "{link}", "Leave “maternity” out of the subject: an e-mail is read on locked screens, and says nothing of health or of why anybody is away")]
    [InlineData("A form", "While you are sick, rest.\n\n{link}", "Leave “sick” out of the text: an e-mail is read on locked screens, and says nothing of health or of why anybody is away")]
    [InlineData("SRT-7K4M-2QD9", "{link}", "Leave references of absences out of the subject: everybody reads the same words")]
    public async Task Save_OfWordsThatCannotBeSent_SaysWhatIsWrong_AndKeepsAllThatWasTyped(string subject, string text, string error)
    {
        const string address = "/wessex/letters/PlaceTaken/change";
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        using var answer = await staff.Send(await staff.Open(address), address, ("Subject", subject), ("Text", text));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Html();
        page.Errors().ShouldBe([error]);
        page.QuerySelector("input[name=Subject]")!.GetAttribute("value").ShouldBe(subject);
        page.QuerySelector("textarea")!.TextContent.ShouldBe(text);
        (await portal.VersionsOf("wessex", "PlaceTaken")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_OfWordsThatAreTooLong_SaysSo()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        using var answer = await staff.Send(await staff.Open(ToSign), ToSign, ("Subject", new string('a', 101)), ("Text", new string('b', 3_994) + "\n\n{link}"));

        (await answer.Html()).Errors().ShouldBe(["The subject must be 100 characters or fewer", "The text must be 4,000 characters or fewer"]);
    }

    [Fact]
    public async Task Save_WhileSomebodyElseSaved_ShowsBothTexts_AndTheNextSaveReplacesTheirs()
    {
        const string address = "/wessex/letters/FormReturned/change";
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var opened = await staff.Open(address);
        await portal.Worded("wessex", "FormReturned", "Theirs", "What they say.\n\n{link}");

        using var answer = await staff.Send(opened, address, ("Subject", "Mine"), ("Text", "What I say.\n\n{link}"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var both = await answer.Html();
        both.Words(".nhsuk-card--warning").ShouldContain("What they say.");
        both.QuerySelector("textarea")!.TextContent.ShouldStartWith("What I say.");
        (await portal.VersionsOf("wessex", "FormReturned")).Count.ShouldBe(1);

        (await staff.Send(both, address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await staff.Send(both, address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.VersionsOf("wessex", "FormReturned")).Select(v => v.Subject).ShouldBe(["Theirs", "Mine"]);
    }

    [Fact]
    public async Task Save_ByTwoAtOnce_KeepsOne_AndShowsItToTheOther()
    {
        const string address = "/wessex/letters/SupervisorToConfirm/change";
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var opened = await staff.Open(address);

        async Task<HttpStatusCode> Save(int number)
        {
            using var answer = await staff.Send(opened, address, ("Subject", $"Number {number}"), ("Text", "{link}"));
            return answer.StatusCode;
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(Save));

        answers.Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict]);
        (await portal.VersionsOf("wessex", "SupervisorToConfirm")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Preview_ShowsWhatWasTyped_AndSavesNothing()
    {
        const string address = "/wessex/letters/Reminder-FormDue-Act/change";
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var before = (await portal.VersionsOf("wessex", "Reminder-FormDue-Act")).Count;

        using var answer = await staff.Send(await staff.Open(address), address, ("Text", "Sign by {date}.\n\n{link}"), ("Then", "preview"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Html()).QuerySelector(".nhsuk-inset-text .app-answer")!.TextContent.ShouldContain("Sign by 5 November 2026.\n\nSign in and look at the form:\nhttp");
        (await portal.VersionsOf("wessex", "Reminder-FormDue-Act")).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Test_WithoutAMailServer_SaysSo()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        using var answer = await staff.Send(await staff.Open(ToSign), ToSign, ("Then", "test"));

        (await answer.Html()).Words("[role=status]").ShouldBe("No mail server is set, so nothing can be sent.");
    }

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest_AndByOthersThanStaffForbidden()
    {
        (await (await portal.SignedInAs(Cast.Wessex.Staff)).PostWithoutToken(ToSign)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await (await portal.SignedInAs(Cast.Wessex.Supervisor)).Get(ToSign)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Cast.WestMidlands.Staff)).Get(ToSign)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
