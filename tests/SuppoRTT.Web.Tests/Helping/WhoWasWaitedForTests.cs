using System.Globalization;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;

namespace SuppoRTT.Web.Tests.Helping;

/// <summary>Of whom nothing was heard is in the deanery's team, too: they, and who stands in for them, neither read nor count nor send the word that help was asked for.</summary>
public sealed class WhoWasWaitedForTests : IDisposable
{
    private const string Sent = "/wessex/sent-messages";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Undelivered_OfThat_IsOnNobodysHomeWhoWasWaitedFor_AndTheyCannotSendItAgain()
    {
        var id = await GivenUndelivered();
        await _portal.In("wessex", async db =>
        {
            (await db.Memberships.Include(m => m.Person).Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.Supervisor.Id)).Grant(Role.DeaneryStaff, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning);
            await db.SaveChangesAsync();
        });
        var (staff, waited) = (await _portal.SignedInAs(Cast.Staff), await _portal.SignedInAs(Cast.Supervisor));

        (await staff.Open("/wessex/home")).QuerySelector($"main a[href^='{Sent}']").ShouldNotBeNull();
        (await waited.Open("/wessex/home")).QuerySelector($"main a[href^='{Sent}']").ShouldBeNull();
        foreach (var (visitor, state) in new[] { (waited, MailState.Failed), (staff, MailState.Waiting) })
        {
            await visitor.Send(await visitor.Open(Sent), Sent, ("Id", id.ToString(CultureInfo.InvariantCulture)), ("Then", "send-again"));
            (await _portal.In("wessex", db => db.Outbox.SingleAsync(m => m.Id == id))).State.ShouldBe(state);
        }
    }

    [Fact]
    public async Task Undelivered_OfThat_IsNotForStaffWhoStandInForWhoWasWaitedFor()
    {
        var id = await GivenUndelivered();
        var staff = await _portal.SignedInAs(Cast.Staff);
        var page = await staff.Open(Sent);
        (await staff.Open("/wessex/home")).QuerySelector($"main a[href^='{Sent}']").ShouldNotBeNull();
        await _portal.AlsoHolds(Cast.Staff, Role.EducationalSupervisor);
        await _portal.GivenDeputy(Cast.Supervisor, Cast.Staff.Id);

        (await staff.Open("/wessex/home")).QuerySelector($"main a[href^='{Sent}']").ShouldBeNull();
        await staff.Send(page, Sent, ("Id", id.ToString(CultureInfo.InvariantCulture)), ("Then", "send-again"));
        (await _portal.In("wessex", db => db.Outbox.SingleAsync(m => m.Id == id))).State.ShouldBe(MailState.Failed);
    }

    private async Task<long> GivenUndelivered()
    {
        await _portal.Given("wessex", a => a.HelpIsAsked());
        return await _portal.In("wessex", async db =>
        {
            var message = await db.Outbox.SingleAsync(m => m.Kind == MailKind.HelpAsked);
            message.GiveUp("The address cannot be written to");
            await db.SaveChangesAsync();
            return message.Id;
        });
    }
}
