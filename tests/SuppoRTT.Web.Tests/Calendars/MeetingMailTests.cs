using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Calendars;

/// <summary>What the mail server gets of a meeting, through its life: each who comes has it in their calendar as it is, and nobody else.</summary>
public sealed class MeetingMailTests : IAsyncLifetime, IDisposable
{
    private const string Form = "pre-absence";

    private readonly MailingPortal _portal = new();

    private static Cast Cast => Cast.Wessex;

    private static DateTimeOffset At { get; } = UkTime.InstantOf(new DateOnly(2026, 4, 27), new TimeOnly(14, 30));

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Proposed_AsksEachWhoComes_AndSaysNothingOfTheOthersOrThePlace()
    {
        var (doctor, supervisor, reference) = await Given();
        await Propose(reference, At);

        await _portal.Send();

        foreach (var to in new[] { doctor, supervisor })
        {
            var mail = (await MailTo(to)).ShouldHaveSingleItem();
            var calendar = mail.Calendar();
            var entry = calendar.Events.ShouldHaveSingleItem();
            (calendar.Method, entry.Sequence, entry.Status, entry.Starts, entry.Summary, entry.Location).ShouldBe(("REQUEST", 0, "CONFIRMED", At, "SuppoRTT meeting", null));
            entry.Url.ShouldBe($"https://portal.test/wessex/absences/{reference}/forms/{Form}");
            entry.Attendees.ShouldBe([new ReadPerson($"mailto:{to}", null, "FALSE")]);
            entry.Organizer.Single().Address.ShouldBe("mailto:supportt@wessex.example");
            mail.Header("Subject").ShouldBe("A meeting is proposed in SuppoRTT");
            mail.Source.ShouldContain("method=REQUEST", Case.Insensitive);
            mail.Source.ShouldContain("name=meeting.ics", Case.Insensitive);
            mail.Part("text/plain").ShouldContain("A meeting with you is proposed for Monday 27 April 2026 at 14:30, UK time.");
            foreach (var secret in new[] { "Demo-Rao", "Demo-Okafor", "Occupational", "arental", "aternity", to == doctor ? supervisor : doctor })
            {
                (mail.CalendarText() + mail.Part("text/plain") + mail.Part("text/html")).ShouldNotContain(secret);
            }
        }
    }

    [Fact]
    public async Task Changed_UpdatesTheSameEntry_AndCalledOff_TakesItOut()
    {
        var (doctor, _, reference) = await Given();
        await Propose(reference, At);
        await _portal.Send();
        await Propose(reference, At.AddDays(1));
        await _portal.Send();
        await Happens(reference, a => a.CallOffMeeting(Form, 2, Cast.Trainee.Actor, _portal.Clock.Now));
        await _portal.Send();

        var mails = await MailTo(doctor);
        var entries = mails.Select(m => m.Calendar()).ToList();
        entries.Select(c => (c.Method, c.Events[0].Sequence, c.Events[0].Starts)).ShouldBe([("REQUEST", 0, At), ("REQUEST", 1, At.AddDays(1)), ("CANCEL", 2, At.AddDays(1))]);
        entries.Select(c => c.Events[0].Uid).Distinct().ShouldHaveSingleItem();
        entries[^1].Events[0].Status.ShouldBe("CANCELLED");
        mails.Select(m => m.Header("Subject")).ShouldBe(["A meeting is proposed in SuppoRTT", "A meeting has changed in SuppoRTT", "A meeting does not take place, in SuppoRTT"]);
    }

    [Fact]
    public async Task ChangedBeforeItIsSent_IsSentOnce_AsItIs()
    {
        var (doctor, supervisor, reference) = await Given();
        await Propose(reference, At);
        await Propose(reference, At.AddDays(1));

        await _portal.Send();
        await _portal.Send();

        foreach (var to in new[] { doctor, supervisor })
        {
            var calendar = (await MailTo(to)).ShouldHaveSingleItem().Calendar();
            (calendar.Events[0].Sequence, calendar.Events[0].Starts).ShouldBe((1, At.AddDays(1)));
        }

        (await States(reference)).ShouldBe([MailState.Withdrawn, MailState.Withdrawn, MailState.Sent, MailState.Sent]);
    }

    [Fact]
    public async Task CalledOffBeforeItIsSent_IsNotHeardOf_AndProposedAnew_IsAskedTo()
    {
        var (doctor, _, reference) = await Given();
        await Propose(reference, At);
        await Happens(reference, a => a.CallOffMeeting(Form, 1, Cast.Trainee.Actor, _portal.Clock.Now));
        await _portal.Send();
        (await MailTo(doctor)).ShouldBeEmpty();

        await Propose(reference, At.AddDays(2));
        await _portal.Send();

        (await MailTo(doctor)).ShouldHaveSingleItem().Calendar().Events[0].ShouldSatisfyAllConditions(e => e.Sequence.ShouldBe(2), e => e.Starts.ShouldBe(At.AddDays(2)));
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("without the programme")]
    [InlineData("held otherwise")]
    public async Task WhateverEndsTheReasonForIt_TakesItOut(string what)
    {
        var (doctor, supervisor, reference) = await Given();
        await Propose(reference, At);
        await _portal.Send();

        await Happens(reference, a =>
        {
            switch (what)
            {
                case "withdrawn":
                    a.Withdraw("Plans changed", Cast.Trainee.Actor, _portal.Clock.Now);
                    break;
                case "without the programme":
                    a.OptOut("I manage", "My TPD", Cast.Trainee.Actor, _portal.Clock.Now);
                    break;
                default:
                    a.RecordMeeting(Form, A.Met, Cast.Trainee.Actor, _portal.Clock.Now);
                    break;
            }
        });
        await _portal.Send();

        (await MailTo(doctor))[^1].Calendar().Method.ShouldBe("CANCEL");
        (await MailTo(supervisor)).Count(m => m.Source.Contains("method=CANCEL", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
    }

    [Fact]
    public async Task AnotherSupervisor_IsAsked_AndTheFormerComesNoMore()
    {
        var (doctor, former, reference) = await Given();
        var other = await _portal.Reachable(Cast.OtherSupervisor);
        await Propose(reference, At);
        await _portal.Send();

        await Happens(reference, a => a.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, _portal.Clock.Now));
        await _portal.Send();

        var cancelled = (await MailTo(former)).Single(m => m.Source.Contains("method=CANCEL", StringComparison.OrdinalIgnoreCase));
        var asked = (await MailTo(other)).Single(m => m.Source.Contains("method=REQUEST", StringComparison.OrdinalIgnoreCase)).Calendar();
        (cancelled.Calendar().Events[0].Sequence, asked.Events[0].Sequence).ShouldBe((1, 1));
        cancelled.Calendar().Events[0].Url.ShouldBeNull();
        cancelled.Part("text/plain").ShouldContain("https://portal.test/wessex/home");
        (await MailTo(doctor)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task ProposedBySomebodyElse_IsInTheirCalendarToo_AndLeavesItWithTheOthers()
    {
        var (_, _, reference) = await Given();
        var director = await _portal.Reachable(Cast.ProgrammeDirector);
        await Happens(reference, a => a.ProposeMeeting(Form, At, "Occupational Health", Cast.ProgrammeDirector.Actor, _portal.Clock.Now));
        await _portal.Send();
        await Happens(reference, a => a.Withdraw("Plans changed", Cast.Trainee.Actor, _portal.Clock.Now));
        await _portal.Send();

        (await MailTo(director)).Select(m => m.Calendar().Method).ShouldBe(["REQUEST", "CANCEL"]);
    }

    [Fact]
    public async Task ADoctorInQuietTime_IsNotWrittenTo_AndFindsItInThePortal()
    {
        var (doctor, supervisor, reference) = await Given();
        await Happens(reference, a => a.StartQuietTime(new QuietTime(A.Today, null, Cast.Supervisor.Id), Cast.Trainee.Actor, _portal.Clock.Now));
        await Happens(reference, a => a.ProposeMeeting(Form, At, "Library", Cast.Supervisor.Actor, _portal.Clock.Now), Cast.Supervisor.Actor);

        await _portal.Send();

        (await MailTo(doctor)).ShouldBeEmpty();
        (await MailTo(supervisor)).ShouldHaveSingleItem();
        (await States(reference, Cast.Trainee.Id)).ShouldBe([MailState.PortalOnly]);
    }

    [Fact]
    public async Task ADoctorForWhomItWasRegistered_IsAskedOnceTheyHaveTakenItOver()
    {
        var doctor = await _portal.Reachable(Cast.Trainee);
        var reference = await _portal.Given("wessex", a => a.AbsenceForAnother());
        await Happens(reference, a => a.ProposeMeeting(Form, At, "Library", Cast.Supervisor.Actor, _portal.Clock.Now), Cast.Supervisor.Actor);
        await _portal.Send();
        (await MailTo(doctor)).ShouldBeEmpty();

        await Happens(reference, a =>
        {
            a.TakeOver(Cast.Trainee.Actor, _portal.Clock.Now);
            a.AgreeContact(new ContactWhileAway(ContactWay.AsUsual), Cast.Trainee.Actor, _portal.Clock.Now);
        });
        await _portal.Send();

        (await MailTo(doctor)).ShouldHaveSingleItem().Calendar().Method.ShouldBe("REQUEST");
    }

    private async Task<(string Doctor, string Supervisor, string Reference)> Given() =>
        (await _portal.Reachable(Cast.Trainee), await _portal.Reachable(Cast.Supervisor), await _portal.Given("wessex", a => a.Absence()));

    private Task Happens(string reference, Action<Domain.Absences.Absence> say, Actor? by = null) => Sweeps.Happens(_portal, reference, say, by);

    private Task Propose(string reference, DateTimeOffset at) =>
        Happens(reference, a => a.ProposeMeeting(Form, at, "Occupational Health, third floor", Cast.Trainee.Actor, _portal.Clock.Now));

    /// <summary>Those about meetings: of others that an absence brings along there are tests elsewhere.</summary>
    private async Task<IReadOnlyList<ReceivedMail>> MailTo(string address) => [.. (await _portal.MailServer.Received()).Where(m => m.To.Contains(address) && m.Source.Contains("text/calendar", StringComparison.OrdinalIgnoreCase))];

    private Task<List<MailState>> States(string reference, PersonId? to = null) => _portal.In("wessex", db => db.Outbox.AsNoTracking()
        .Where(o => o.Reference == reference && (o.Kind == MailKind.MeetingRequest || o.Kind == MailKind.MeetingCancelled) && (to == null || o.RecipientId == to)).OrderBy(o => o.Id).Select(o => o.State).ToListAsync());
}

internal static class CalendarPart
{
    /// <summary>The file that a calendar is given.</summary>
    public static string CalendarText(this ReceivedMail mail)
    {
        var part = mail.Source.Split("\r\n--").Single(p => p.Contains("content-type: text/calendar", StringComparison.OrdinalIgnoreCase));
        return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("\r\n", "", StringComparison.Ordinal)));
    }

    public static ReadCalendar Calendar(this ReceivedMail mail) => ReadCalendar.Of(mail.CalendarText());
}
