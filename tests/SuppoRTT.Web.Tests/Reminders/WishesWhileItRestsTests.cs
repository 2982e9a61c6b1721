using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>What is about no absence of theirs is sent to a doctor only as they wish, also while their absence is on hold or waits for a decision.</summary>
public sealed class WishesWhileItRestsTests : IAsyncLifetime, IDisposable
{
    private const string Away = "asha-away@mail.test";
    private const string Subject = "Your role in SuppoRTT has changed";

    private readonly MailingPortal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(AbsenceStatus.OnHold)]
    [InlineData(AbsenceStatus.AwaitingDecision)]
    [InlineData(AbsenceStatus.Appealed)]
    public async Task QuietTime_KeepsInThePortal_WhatIsAboutNoAbsence(AbsenceStatus status)
    {
        var doctor = await _portal.Reachable(Cast.Trainee);
        await Given(status, a => a.StartQuietTime(new QuietTime(A.Today, null, Cast.CollegeTutor.Id), Cast.Trainee.Actor, A.Morning));
        await RolesChange();

        await _portal.Send();

        (await RolesChanged()).State.ShouldBe(MailState.PortalOnly);
        (await SubjectsTo(doctor)).ShouldNotContain(Subject);
    }

    [Theory]
    [InlineData(AbsenceStatus.OnHold)]
    [InlineData(AbsenceStatus.AwaitingDecision)]
    [InlineData(AbsenceStatus.Appealed)]
    public async Task AddressWhileAway_IsWhereWhatIsAboutNoAbsenceGoes(AbsenceStatus status)
    {
        var doctor = await _portal.Reachable(Cast.Trainee);
        var starts = await Given(status, a => a.AgreeContact(new ContactWhileAway(ContactWay.OtherAddress, null, null, Away), Cast.Trainee.Actor, A.Morning));
        _portal.Clock.Now = UkTime.InstantOf(starts.AddDays(10), new TimeOnly(9, 0));
        await RolesChange();

        await _portal.Send();

        (await RolesChanged()).State.ShouldBe(MailState.Sent);
        (await SubjectsTo(Away)).ShouldContain(Subject);
        (await SubjectsTo(doctor)).ShouldNotContain(Subject);
    }

    /// <summary>An absence of the doctor, for which they say what they wish; when it starts.</summary>
    private async Task<DateOnly> Given(AbsenceStatus status, Action<Absence> wish)
    {
        var starts = default(DateOnly);
        await _portal.Given("wessex", a =>
        {
            var absence = Of(status, a);
            absence.Status.ShouldBe(status);
            wish(absence);
            starts = absence.Period.Starts;
            return absence;
        });
        return starts;
    }

    private static Absence Of(AbsenceStatus status, A a)
    {
        if (status != AbsenceStatus.OnHold)
        {
            return status == AbsenceStatus.Appealed ? a.Appealed() : a.AwaitingDecision();
        }

        var absence = a.Absence();
        absence.PutOnHold("Nobody knows yet", Cast.Staff.Actor, A.Morning);
        return absence;
    }

    private Task RolesChange() => _portal.In("wessex", async db =>
    {
        var deanery = await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();
        db.Add(new OutboxMessage(deanery, Cast.Trainee.Id, MailKind.RolesChanged, null, null, "roles", _portal.Clock.Now));
        await db.SaveChangesAsync();
    });

    private async Task<IEnumerable<string?>> SubjectsTo(string address) => (await _portal.MailServer.Received()).Where(m => m.To.Contains(address)).Select(m => m.Header("Subject"));

    private async Task<OutboxMessage> RolesChanged() => (await _portal.MessagesTo("wessex", Cast.Trainee.Id)).Single(m => m.Kind == MailKind.RolesChanged);
}
