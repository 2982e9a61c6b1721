using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.People;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>Whoever left the deanery or had their account closed is written to no more, whatever it is about, and nothing of it comes onto the desk of what could not be sent.</summary>
public sealed class GoneRecipientsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Form = "pre-absence";

    /// <summary>About an account and nothing else. A new kind is not among them by itself.</summary>
    private static readonly MailKind[] _ofAccount = [MailKind.ForgottenPassword, MailKind.ConfirmAddress, MailKind.AddressChanged];

    private static Cast Cast => Cast.Wessex;

    public static TheoryData<MailKind> Kinds => [.. Enum.GetValues<MailKind>().Except(_ofAccount)];

    [Fact]
    public void Kinds_ThatAreNotWithdrawnForIt_SayWhy() => Enum.GetValues<MailKind>().Where(k => Judgement.WhyAlsoToWhoHasGone(k) is not null)
        .ShouldBe([.. _ofAccount, MailKind.PassOn, MailKind.Digest], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Message_ToWhoHasGone_IsWithdrawn(MailKind kind)
    {
        await portal.ClosesAccountOf(Cast.OtherSupervisor);
        await Leaves(Cast.CollegeTutor);
        var reference = await portal.Given("wessex", a => a.Escalated("champion"));

        foreach (var gone in new[] { Cast.OtherSupervisor, Cast.CollegeTutor })
        {
            var message = await Written(kind, reference, gone.Id);
            (await MayGo(message)).ShouldBeFalse(gone.Name);
            message.State.ShouldBe(MailState.Withdrawn, gone.Name);
            (await AddressedTo(message)).ShouldBeFalse(gone.Name);
        }
    }

    [Theory]
    [InlineData(MailKind.HelpAsked)]
    [InlineData(MailKind.ReviewEscalated)]
    public async Task CallForHelp_ToWhoLostTheRoleThatWasAsked_IsWithdrawn(MailKind kind)
    {
        await using var own = new Portal();
        var reference = await own.Given("wessex", a => kind == MailKind.HelpAsked ? a.HelpIsAsked() : a.Escalated("champion"));
        var message = (await own.MessagesTo("wessex", Cast.Champion.Id)).Last(m => m.Kind == kind && m.Reference == reference);
        await MayGo(message, own);
        message.State.ShouldNotBe(MailState.Withdrawn);

        await own.In("wessex", async db =>
        {
            var champion = await db.MemberOf(Cast.Champion.Id, default);
            champion.TakeRoleAway(champion.Roles.Single().Id, A.Today.AddDays(-1), champion.Version, Cast.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        (await MayGo(message, own)).ShouldBeFalse();
        message.State.ShouldBe(MailState.Withdrawn);
    }

    private Task Leaves(Member member) => portal.In("wessex", async db =>
    {
        var membership = await db.MemberOf(member.Id, default);
        if (membership.Until is null)
        {
            membership.Leave(A.Today.AddDays(-1), membership.Version, Cast.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        }
    });

    private Task<OutboxMessage> Written(MailKind kind, string reference, PersonId to) => portal.In("wessex", async db =>
    {
        var absence = await db.Absences.SingleAsync(a => a.Reference == reference);
        var message = new OutboxMessage(absence.DeaneryId, to, kind, reference, Form, Guid.NewGuid().ToString(), portal.Clock.Now) { AbsenceId = absence.Id };
        db.Add(message);
        await db.SaveChangesAsync();
        await db.ClaimMail(message.Id, portal.Clock.Now, default);
        return await db.Outbox.AsNoTracking().SingleAsync(m => m.Id == message.Id);
    });

    private Task<bool> MayGo(OutboxMessage message, Portal? of = null) => (of ?? portal).Services.GetRequiredService<DeaneryScopes>()
        .Within(message.DeaneryId, there => there.GetRequiredService<ReminderCheck>().MayGo(message, default), default);

    /// <summary>Should it come as far as that.</summary>
    private async Task<bool> AddressedTo(OutboxMessage message) => await portal.Written(message) is not null;
}
