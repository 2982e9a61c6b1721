using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class InviteDoctorTests(Portal portal) : AbsencePageTests(portal)
{
    private int _doctors;

    protected override string Words => "invite-doctor";

    protected override Member Reader => Cast.Supervisor;

    [Fact]
    public async Task Post_OnceTheDoctorIsWellEnough_InvitesThem()
    {
        var reference = await GivenAbsence();
        foreach (var member in new[] { Reader, Cast.Staff })
        {
            (await (await Portal.SignedInAs(member)).Open($"/wessex/absences/{reference}")).QuerySelector($"main a[href='{AddressOf(reference)}']").ShouldNotBeNull(member.Name);
        }

        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        page.QuerySelector("main")!.TextContent.ShouldContain("We have not written to them yet");
        (await MailTo(reference)).ShouldBeEmpty();

        var clicks = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => visitor.Send(page, AddressOf(reference))));
        clicks.Append(await visitor.Send(page, AddressOf(reference))).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);

        (await MailTo(reference)).ShouldBe([MailKind.Invitation]);
        (await visitor.Open(AddressOf(reference))).QuerySelector("main")!.TextContent.ShouldContain("We last wrote to them on 2 March 2026");
    }

    [Fact]
    public async Task Doctor_WhoIsNotToBeWrittenTo_IsNotInvited_AndThePageSaysWhereThatIsAgreed()
    {
        var (coming, come) = (await GivenAbsence(), await Portal.Given("wessex", a => a.AbsenceForAnother()));
        foreach (var reference in new[] { coming, come })
        {
            var visitor = await Portal.SignedInAs(Reader);
            var before = await visitor.Open(AddressOf(reference));
            await Portal.Happens(reference, a => a.AgreeContact(new ContactWhileAway(ContactWay.NotAtAll), Reader.Actor, Portal.Clock.Now), Reader.Actor);
            var version = (await Portal.Saved(reference)).Version;

            var page = await visitor.Open(AddressOf(reference));
            page.Words("main").ShouldContain("It is agreed that the doctor is not written to while away.");
            page.QuerySelector("main form").ShouldBeNull();
            page.QuerySelector($"main a[href='/wessex/absences/{reference}/reminders']").ShouldNotBeNull();
            (await visitor.Send(before, AddressOf(reference), ("Version", reference == come ? $"{version}" : before.QuerySelector("input[name=Version]")!.GetAttribute("value")!))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }

        (await MailTo(coming)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_ForADoctorWhoHasCome_TellsThemThatThereIsSomethingForThem()
    {
        var reference = await Portal.Given("wessex", a => a.AbsenceForAnother());
        var visitor = await Portal.SignedInAs(Reader);
        (await visitor.Open($"/wessex/absences/{reference}")).QuerySelector($"main a[href='{AddressOf(reference)}']")!.TextContent.ShouldBe("Write to the doctor");
        var page = await visitor.Open(AddressOf(reference));
        page.Words("main").ShouldContain("We have not written to them yet");

        var clicks = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => visitor.Send(page, AddressOf(reference))));
        clicks.Append(await visitor.Send(page, AddressOf(reference))).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);

        (await MailOf(reference)).ShouldBe([(Cast.Trainee.Id, MailKind.RegisteredForYou)]);
        (await visitor.Open(AddressOf(reference))).Words("main").ShouldContain("We last wrote to them on 2 March 2026");
    }

    [Fact]
    public async Task Get_AfterTheDoctorTookItOver_IsNotFound()
    {
        var reference = await Portal.Given("wessex", a =>
        {
            var absence = a.AbsenceForAnother();
            absence.TakeOver(a.Cast.Trainee.Actor, A.Morning);
            return absence;
        });

        (await (await Portal.SignedInAs(Reader)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    protected override async Task<string> GivenAbsence()
    {
        var walk = await Walk.ForAnother(Portal, Reader, Walk.Invited("Jo Ill", $"ill{_doctors++}.{Guid.NewGuid():N}@nhs.example", "false"), await Walk.Chosen(Portal, Reader));
        await walk.Register();
        return walk.Reference;
    }

    private Task<List<MailKind>> MailTo(string reference) => Portal.In("wessex", db =>
        db.Outbox.Where(m => db.Absences.Any(a => a.Reference == reference && a.TraineeId == m.RecipientId)).Select(m => m.Kind).ToListAsync());

    private Task<List<(PersonId?, MailKind)>> MailOf(string reference) => Portal.In("wessex", async db =>
        (await db.Outbox.Where(m => m.Reference == reference && m.Kind != MailKind.SupervisorNamed).ToListAsync()).Select(m => (m.RecipientId, m.Kind)).ToList());
}
