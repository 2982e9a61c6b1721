using System.Net;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Administration;

/// <summary>Words of a deanery that cannot be used any more are seen at once, and mended by changing them.</summary>
public sealed class UnusableWordsTests(MailingPortal portal) : IClassFixture<MailingPortal>
{
    [Theory]
    [InlineData("change")]
    [InlineData("back to the portal's")]
    public async Task Words_ThatCannotBeUsed_AreShownTheSameDay_AndOnceTheyAreChangedTheMessagesGo(string how)
    {
        var address = $"{Guid.NewGuid():N}@mail.test";
        await portal.Worded("wessex", "Invitation", "Welcome", "Dear {name}\n\n{link}");
        var to = await portal.Invited("wessex", "Ines Demo-Hart", address);
        await portal.Send();
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        (await portal.MessagesTo("wessex", to)).Single().State.ShouldBe(MailState.Failed);
        (await staff.Open("/wessex/sent-messages?state=Failed")).QuerySelectorAll("main a[href='/wessex/letters/Invitation/change']").ShouldNotBeEmpty();
        (await staff.Open("/wessex/letters")).Words("main").ShouldContain("Your own words, which cannot be used as they are");

        var page = how == "change" ? "/wessex/letters/Invitation/change" : "/wessex/letters/Invitation";
        using var answer = how == "change"
            ? await staff.Send(await staff.Open(page), page, ("Subject", "Welcome"), ("Text", "Hello.\n\n{link}"))
            : await staff.Send(await staff.Open(page), page);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await portal.Send();

        (await portal.MessagesTo("wessex", to)).Single().State.ShouldBe(MailState.Sent);
        (await portal.MailServer.Received()).Count(m => m.To.Contains(address)).ShouldBe(1);
        (await staff.Open("/wessex/letters")).Words("main").ShouldNotContain("cannot be used as they are");
    }
}
