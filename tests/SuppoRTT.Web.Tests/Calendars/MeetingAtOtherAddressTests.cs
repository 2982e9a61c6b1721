using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Calendars;

/// <summary>A meeting stands in one calendar of the doctor: whatever becomes of it is told where they are reached now, and taken out where it stood.</summary>
public sealed class MeetingAtOtherAddressTests : MeetingMails
{
    private const string Away = "asha-away@mail.test";
    private const string AwayElsewhere = "asha-elsewhere@mail.test";

    private static readonly DateOnly _starts = A.Today.AddDays(20);

    private static readonly DateTimeOffset _meeting = UkTime.InstantOf(_starts.AddDays(40), new TimeOnly(14, 30));

    private static readonly ContactWhileAway _atAway = new(ContactWay.OtherAddress, null, null, Away);

    [Fact]
    public async Task AskedWhileAway_IsCancelledThere_AndAskedToAtTheUsualAddress_OnTheReturn()
    {
        var (doctor, reference) = await AskedWhileAway();

        await Returns(reference);
        await Send();

        (await MethodsTo(Away)).ShouldBe(["REQUEST", "CANCEL"]);
        var asked = (await MailTo(doctor)).ShouldHaveSingleItem();
        var cancelled = (await MailTo(Away))[1];
        asked.Part("text/plain").ShouldContain("A meeting with you is proposed for");
        cancelled.Part("text/plain").ShouldContain("not kept in the calendar of this e-mail address any more");
        var (there, here, first) = (cancelled.Calendar().Events[0], asked.Calendar().Events[0], (await MailTo(Away))[0].Calendar().Events[0]);
        (there.Uid, here.Uid).ShouldBe((first.Uid, first.Uid));
        (there.Sequence, here.Sequence).ShouldBe((first.Sequence + 1, first.Sequence + 1));
        (await KeptAddresses()).ShouldBeEmpty();
    }

    [Fact]
    public async Task AskedWhileAway_AndCalledOffAfterTheReturn_LeavesBothCalendars()
    {
        var (doctor, reference) = await AskedWhileAway();
        await Returns(reference);
        await Send();

        await CallOff(reference);
        await Send();

        (await MethodsTo(Away)).ShouldBe(["REQUEST", "CANCEL"]);
        (await MethodsTo(doctor)).ShouldBe(["REQUEST", "CANCEL"]);
    }

    /// <summary>The mail server was away meanwhile.</summary>
    [Fact]
    public async Task AskedWhileAway_AndCalledOffBeforeAnybodyHeardOfTheReturn_IsTakenOutThere_AndToldHere()
    {
        var (doctor, reference) = await AskedWhileAway();
        await Returns(reference);
        await CallOff(reference);

        await Send();

        (await MethodsTo(Away)).ShouldBe(["REQUEST", "CANCEL"]);
        (await MethodsTo(doctor)).ShouldBe(["CANCEL"]);
    }

    [Fact]
    public async Task AskedAtTheUsualAddress_AndMovedWhileAway_IsTakenOutThere_AndStandsAtTheOther()
    {
        var (doctor, _, reference) = await Given();
        await Agrees(reference, _atAway);
        await Meet(reference, _meeting);
        await Send();
        Portal.Clock.Now = UkTime.InstantOf(_starts.AddDays(10), new TimeOnly(10, 0));

        await Meet(reference, _meeting.AddDays(1));
        await Send();

        (await MethodsTo(doctor)).ShouldBe(["REQUEST", "CANCEL"]);
        (await MailTo(Away)).ShouldHaveSingleItem().Calendar().Events[0].Starts.ShouldBe(_meeting.AddDays(1));
    }

    [Fact]
    public async Task AnotherAddressWhileAway_TakesTheMeetingAlong_AndTheSameAgainSaysNothing()
    {
        var (doctor, reference) = await AskedWhileAway();

        await Agrees(reference, _atAway with { OtherAddress = AwayElsewhere });
        await Send();
        await Agrees(reference, _atAway with { OtherAddress = AwayElsewhere, Hours = new ContactHours(new(8, 0), new(20, 0)) });
        await Send();

        (await MethodsTo(Away)).ShouldBe(["REQUEST", "CANCEL"]);
        (await MethodsTo(AwayElsewhere)).ShouldBe(["REQUEST"]);
        (await MailTo(doctor)).ShouldBeEmpty();
    }

    [Fact]
    public async Task NotToBeWrittenToAnyMore_LeavesItWhereItIs_UntilTheReturn()
    {
        var (doctor, reference) = await AskedWhileAway();
        await Agrees(reference, new ContactWhileAway(ContactWay.NotAtAll));
        await Send();
        (await MethodsTo(Away)).ShouldBe(["REQUEST"]);

        await Returns(reference);
        await Send();

        (await MethodsTo(Away)).ShouldBe(["REQUEST", "CANCEL"]);
        (await MethodsTo(doctor)).ShouldBe(["REQUEST"]);
        (await KeptAddresses()).ShouldBeEmpty();
    }

    /// <summary>Nobody writes to them before the meeting: the address that they took back is not kept for longer.</summary>
    [Fact]
    public async Task NotToBeWrittenToUntilTheMeetingIsOver_LeavesItWhereItIs_AndNoAddressIsKept()
    {
        var (_, reference) = await AskedWhileAway();
        await Agrees(reference, new ContactWhileAway(ContactWay.NotAtAll));
        await Send();
        (await KeptAddresses()).ShouldBe([Away]);

        Portal.Clock.Now = _meeting;
        await Portal.Sweep();

        (await KeptAddresses()).ShouldBeEmpty();
        await Returns(reference);
        await Send();
        (await MethodsTo(Away)).ShouldBe(["REQUEST"]);
    }

    [Fact]
    public void WhatIsGivenUp_KeepsNoAddress()
    {
        var message = OutboxMessage.TakenOut(A.Of("wessex").Absence(), Form, "cause", Away, A.Morning);
        message.FormerAddress.ShouldBe(Away);

        message.GiveUp("The server refused it");

        (message.State, message.FormerAddress).ShouldBe((MailState.Failed, null));
    }

    [Fact]
    public async Task AskedBeforeTheAbsence_StaysWhereItIs_WhenAnAddressForLaterChanges()
    {
        var (doctor, _, reference) = await Given();
        await Meet(reference, _meeting);
        await Send();

        await Agrees(reference, _atAway);
        await Agrees(reference, _atAway with { OtherAddress = AwayElsewhere });
        await Send();

        (await MethodsTo(doctor)).ShouldBe(["REQUEST"]);
        (await MailTo(Away)).ShouldBeEmpty();
    }

    private async Task<(string Doctor, string Reference)> AskedWhileAway()
    {
        var (doctor, _, reference) = await Given();
        await Agrees(reference, _atAway);
        Portal.Clock.Now = UkTime.InstantOf(_starts.AddDays(10), new TimeOnly(10, 0));
        await Meet(reference, _meeting);
        await Send();
        (await MethodsTo(Away)).ShouldBe(["REQUEST"]);
        return (doctor, reference);
    }

    private new async Task<(string Doctor, string Supervisor, string Reference)> Given() =>
        (await Portal.Reachable(Cast.Trainee), await Portal.Reachable(Cast.Supervisor), await Portal.Given("wessex", a => a.Absence(_starts, _starts.AddDays(100))));

    private Task Agrees(string reference, ContactWhileAway contact) => Happens(reference, a => a.AgreeContact(contact, Cast.Trainee.Actor, Portal.Clock.Now));

    private Task Meet(string reference, DateTimeOffset at) => Happens(reference, a => a.ProposeMeeting(Form, at, "Library", Cast.Supervisor.Actor, Portal.Clock.Now), Cast.Supervisor.Actor);

    private Task CallOff(string reference) => Happens(reference, a => a.CallOffMeeting(Form, a.MeetingOf(Form)!.Sequence, Cast.Supervisor.Actor, Portal.Clock.Now), Cast.Supervisor.Actor);

    private Task Returns(string reference) => Happens(reference, a => a.ConfirmReturn(Portal.Clock.Now.DateInUk, Cast.Trainee.Actor, Portal.Clock.Now));

    /// <summary>What was kept in the portal goes once the sweep has seen that the doctor may be written to.</summary>
    private async Task Send()
    {
        for (var round = 0; round < 3; round++)
        {
            Portal.Clock.Now += TimeSpan.FromMinutes(1);
            await Portal.Sweep();
            await Portal.Send();
        }
    }

    private async Task<IEnumerable<string?>> MethodsTo(string address) => (await MailTo(address)).Select(m => m.Calendar().Method);

    private Task<List<string?>> KeptAddresses() => Portal.In("wessex", db => db.Outbox.Where(o => o.FormerAddress != null).Select(o => o.FormerAddress).ToListAsync());
}
