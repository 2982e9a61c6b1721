using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>What waited while no e-mail could be sent, judged by how things are when it can.</summary>
public sealed class StaleNewsTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Theory]
    [InlineData(MailKind.FormReturned)]
    [InlineData(MailKind.SupervisorNamed)]
    public async Task News_OfAnAbsenceThatWasWithdrawnMeanwhile_IsNotSent(MailKind kind)
    {
        var reference = await portal.Given("wessex", a => a.Returned().Absence);
        (await Judged(reference, kind)).ShouldBe([true]);

        await portal.Happens(reference, a => a.Withdraw("A loss", Cast.Trainee.Actor, portal.Clock.Now));

        (await Judged(reference, kind)).ShouldBe([false]);
    }

    [Fact]
    public async Task FormToSign_HandedInTakenBackAndHandedInAgain_IsSaidOnce()
    {
        var reference = await portal.Given("wessex", a =>
        {
            var (absence, _) = a.AwaitingSignOff();
            absence.TakeBackForm("pre-absence", 1, Cast.Trainee.Actor, A.Morning);
            a.AwaitingSignOff(absence: absence, given: ("keepingUp", "A little"));
            return absence;
        });

        (await Judged(reference, MailKind.FormToSign)).ShouldBe([false, true], "the later one says it");
    }

    /// <summary>Whether each message of a kind may go now, in the order in which they were written.</summary>
    private async Task<IReadOnlyList<bool>> Judged(string reference, MailKind kind)
    {
        var goes = new List<bool>();
        var to = kind == MailKind.FormReturned ? Cast.Trainee : Cast.Supervisor;
        foreach (var message in (await portal.MessagesTo("wessex", to.Id)).Where(m => m.Reference == reference && m.Kind == kind).OrderBy(m => m.Id))
        {
            await portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, there => there.GetRequiredService<ReminderCheck>().MayGo(message, default), default);
            goes.Add(message.State != MailState.Withdrawn);
        }

        return goes;
    }
}
