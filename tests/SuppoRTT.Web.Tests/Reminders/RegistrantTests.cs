using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>Who registered an absence for a doctor who could not hears of it until the doctor takes over, and of nothing after: they do not see it any more.</summary>
public sealed class RegistrantTests : IDisposable
{
    private static readonly DateTimeOffset _later = A.Morning.AddMinutes(5);

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    private static Member Registrant => Cast.OtherSupervisor;

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CheckIns_GoToWhoRegisteredIt_UntilTheDoctorTakesOver(bool isTakenOver)
    {
        var reference = await Given(isTakenOver);
        _portal.Clock.Now = UkTime.InstantOf(A.Today.AddMonths(2), new TimeOnly(9, 0));

        await _portal.Sweep();

        var told = (await _portal.RemindersOf(reference)).Select(r => (Trigger: r.Trigger!.Value, To: r.RecipientId)).Concat((await _portal.ForeseenFor(reference)).Select(p => (p.Trigger, To: p.PersonId))).ToList();
        told.ShouldContain((ReminderTrigger.CheckIn, isTakenOver ? null : Registrant.Id));
        told.Any(t => t.To == Registrant.Id).ShouldBe(!isTakenOver);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Decisions_AreToldToWhoRegisteredIt_UntilTheDoctorTakesOver(bool isTakenOver)
    {
        var reference = await Given(isTakenOver);

        await _portal.Happens(reference, a => a.PutOnHold("A visa is waited for", Cast.Staff.Actor, _later), Cast.Staff.Actor);

        (await ToRegistrant(reference)).Any(m => m.Kind == MailKind.DecisionMade).ShouldBe(!isTakenOver);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refusal_OfWhoWasNamed_IsToldToWhoRegisteredIt_UntilTheDoctorTakesOver(bool isTakenOver)
    {
        var reference = await Given(isTakenOver);
        await _portal.Happens(reference, a => a.NameSupervisor(Cast.Supervisor.Id, Cast.Supervisor.Name, Cast.Staff.Actor, _later), Cast.Staff.Actor);

        await _portal.Happens(reference, a => Unconfirmed(a.DeaneryId).BeDeclined(a, "Not one of ours", isNamedElsewhere: false, Cast.Staff.Actor, _later), Cast.Staff.Actor);

        (await ToRegistrant(reference)).Any(m => m.Kind == MailKind.SupervisorDeclined).ShouldBe(!isTakenOver);
    }

    /// <summary>What was written before the doctor took over is not sent after.</summary>
    [Fact]
    public async Task News_ThatWaitsWhenTheDoctorTakesOver_IsWithdrawn()
    {
        var reference = await Given(isTakenOver: false);
        await _portal.Happens(reference, a => a.PutOnHold("A visa is waited for", Cast.Staff.Actor, _later), Cast.Staff.Actor);
        var message = (await ToRegistrant(reference)).Single(m => m.Kind == MailKind.DecisionMade);
        await _portal.Happens(reference, a => a.TakeOver(Cast.Trainee.Actor, _later));

        await _portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, there => there.GetRequiredService<ReminderCheck>().MayGo(message, default), default);

        message.State.ShouldBe(MailState.Withdrawn);
    }

    private async Task<string> Given(bool isTakenOver)
    {
        var absence = (await _portal.Make("wessex")).AbsenceForAnother(Registrant);
        absence.LeaveSupervisorOpen(Cast.Staff.Actor, A.Morning);
        if (isTakenOver)
        {
            absence.TakeOver(Cast.Trainee.Actor, A.Morning);
        }

        return await _portal.Given("wessex", absence);
    }

    private static Membership Unconfirmed(DeaneryId deanery)
    {
        var named = Membership.Expected(deanery, new Person(Cast.Supervisor.Id, Cast.Supervisor.Name, "sam@mail.test"), A.Today);
        named.TakePartAsSupervisor([], isConfirmed: false, Cast.Trainee.Actor, A.Morning);
        return named;
    }

    private async Task<List<OutboxMessage>> ToRegistrant(string reference) => [.. (await _portal.MessagesTo("wessex", Registrant.Id)).Where(m => m.Reference == reference)];
}
