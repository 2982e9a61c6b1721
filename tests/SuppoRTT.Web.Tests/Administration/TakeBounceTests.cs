using System.Net;
using System.Net.Http.Json;

using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Administration;

/// <summary>A portal that a mail server may tell which e-mails came back.</summary>
public sealed class ToldPortal : MailingPortal
{
    public const string Secret = "a long and quite random text for the mail server";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(PortalSettings.MailBounceSecret, Secret);
    }
}

public sealed class TakeBounceTests(ToldPortal portal) : IClassFixture<ToldPortal>
{
    [Fact]
    public async Task Permanent_PutsTheMessageOnTheDesk_Once_WithoutTheWordsOfAnybody()
    {
        var (_, id) = await portal.Sent();

        (await Tell(new { message = $"<{id}@portal.test>", kind = "permanent", code = "5.1.1" })).ShouldBe(HttpStatusCode.NoContent);
        var first = await portal.Message(id);
        portal.Clock.Now = portal.Clock.Now.AddMinutes(1);
        (await Tell(new { message = id.ToString(), kind = "permanent", code = "550" })).ShouldBe(HttpStatusCode.NoContent);

        var message = await portal.Message(id);
        (message.State, message.Fault, message.BouncedAt).ShouldBe((MailState.Failed, "It came back: the address does not take it (5.1.1)", first.BouncedAt));
    }

    [Fact]
    public async Task Temporary_IsNoted_AndTheMessageStaysSent()
    {
        var (_, id) = await portal.Sent();

        (await Tell(new { message = id.ToString(), kind = "temporary", code = "4.2.2" })).ShouldBe(HttpStatusCode.NoContent);

        var message = await portal.Message(id);
        (message.State, message.Fault).ShouldBe((MailState.Sent, "It is late: the recipient’s mail server did not take it yet (4.2.2)"));
    }

    /// <summary>As GOV.UK Notify tells what became of an e-mail, to an address and with a secret that are set there.</summary>
    [Theory]
    [InlineData("delivered", MailState.Sent, null, false)]
    [InlineData("permanent-failure", MailState.Failed, "It came back: the address does not take it", true)]
    [InlineData("temporary-failure", MailState.Failed, "It did not arrive, and is not tried any more on its way. The address may be right: send it again", false)]
    [InlineData("technical-failure", MailState.Failed, "It did not arrive, and is not tried any more on its way. The address may be right: send it again", false)]
    public async Task WhatNotifyTells_IsUnderstood(string status, MailState state, string? fault, bool isOfAddress)
    {
        var (_, id) = await portal.Sent();

        (await Told(id.ToString())).ShouldBe(HttpStatusCode.NoContent);
        (await Told(id.ToString())).ShouldBe(HttpStatusCode.NoContent);
        (await Told(reference: null)).ShouldBe(HttpStatusCode.NoContent, "what the service sent otherwise");

        var message = await portal.Message(id);
        (message.State, message.Fault, message.BouncedAt is not null).ShouldBe((state, fault, isOfAddress));

        Task<HttpStatusCode> Told(string? reference) => Tell(new { id = Guid.NewGuid(), reference, to = "bea@hospital.test", status, created_at = "2026-03-02T09:00:00.0Z", notification_type = "email", template_version = 1 });
    }

    [Fact]
    public async Task WhatIsUnknown_IsAnsweredTheSame()
    {
        var (_, id) = await portal.Sent();
        var (_, elsewhere) = await portal.Sent("west-midlands");
        foreach (var unknown in new[] { new MailId(999_999, id.Deanery).ToString(), new MailId(id.Message, new(Guid.NewGuid())).ToString(), new MailId(elsewhere.Message + 1000, elsewhere.Deanery).ToString(), "nothing of ours" })
        {
            (await Tell(new { message = unknown, kind = "permanent" })).ShouldBe(HttpStatusCode.NoContent);
        }

        (await portal.Message(id)).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Message_ThatIsBeingHandedOver_IsToBeToldAgain()
    {
        var invited = await portal.Invited("wessex", "Han Demo-Over", "han@hospital.test");
        var message = (await portal.MessagesTo("wessex", invited)).Single();
        await portal.In("wessex", db => db.ClaimMail(message.Id, portal.Clock.Now, default));

        (await Tell(new { message = new MailId(message.Id, message.DeaneryId).ToString(), kind = "permanent" })).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task WhatIsWrittenOtherwise_IsABadRequest()
    {
        (await Tell(new { message = "1", kind = "odd" })).ShouldBe(HttpStatusCode.BadRequest);
        (await Tell(new { kind = "permanent" })).ShouldBe(HttpStatusCode.BadRequest);
        (await Tell(new { reference = "1", status = "odd" })).ShouldBe(HttpStatusCode.BadRequest);
        (await Tell(new { message = "1", kind = "permanent", code = "asha@hospital.test does not exist" })).ShouldBe(HttpStatusCode.BadRequest);
        (await Tell(new[] { 1 })).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer a wrong secret")]
    [InlineData(ToldPortal.Secret)]
    public async Task Request_WithoutTheSecret_IsRefused_AndChangesNothing(string? authorization)
    {
        var (_, id) = await portal.Sent();

        (await Tell(new { message = id.ToString(), kind = "permanent" }, authorization)).ShouldBe(HttpStatusCode.Unauthorized);

        (await portal.Message(id)).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Address_ThatDidNotTakeAnEMail_IsNotWrittenToAgain_UntilItIsSaidToBeRight()
    {
        var (to, id) = await portal.Sent();
        await Tell(new { message = id.ToString(), kind = "permanent", code = "5.1.1" });
        await portal.In("wessex", async db =>
        {
            db.Add(new OutboxMessage(id.Deanery, to, MailKind.ForgottenPassword, null, null, $"again-{to.Value}", portal.Clock.Now));
            await db.SaveChangesAsync();
        });

        await portal.Send();

        var second = (await portal.MessagesTo("wessex", to))[1];
        (second.State, second.Fault).ShouldBe((MailState.Failed, "An e-mail to this address came back before. Correct the address, or send this again if it is right"));
        await portal.In("wessex", async db =>
        {
            await db.SendAgain(await db.Outbox.SingleAsync(o => o.Id == second.Id), default);
            await db.SaveChangesAsync();
        });
        await portal.Send();
        (await portal.MessagesTo("wessex", to))[1].State.ShouldBe(MailState.Sent);
        (await portal.Message(id)).State.ShouldBe(MailState.Failed);
    }

    private async Task<HttpStatusCode> Tell<T>(T body, string? authorization = "Bearer " + ToldPortal.Secret)
    {
        await portal.Prepare();
        using var client = portal.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mail/bounces") { Content = JsonContent.Create(body) };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}

public sealed class UntoldPortalTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Post_WhereNoSecretIsSet_IsNotFound()
    {
        using var client = portal.CreateClient();

        (await client.PostAsJsonAsync("/mail/bounces", new { message = "1", kind = "permanent" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Secret_ThatCouldBeGuessed_IsRefusedAtTheStart() => Should.Throw<InvalidOperationException>(() => BounceSecret.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [PortalSettings.MailBounceSecret] = "short" }).Build())).Message.ShouldContain("32 characters");
}
