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
public sealed class MeetingMailTests : MeetingMails
{
    [Fact]
    public async Task Proposed_AsksEachWhoComes_AndSaysNothingOfTheOthersOrThePlace()
    {
        var (doctor, supervisor, reference) = await Given();
        await Propose(reference, At);

        await Portal.Send();

        foreach (var to in new[] { doctor, supervisor })
        {
            var mail = (await MailTo(to)).ShouldHaveSingleItem();
            var calendar = mail.Calendar();
            var entry = calendar.Events.ShouldHaveSingleItem();
            (calendar.Method, entry.Sequence, entry.Status, entry.Starts, entry.Summary, entry.Location).ShouldBe(("REQUEST", 0, "CONFIRMED", At, "SuppoRTT meeting", null));
            entry.Url.ShouldBe("https://portal.test/wessex/home");
            mail.Part("text/plain").ShouldContain($"https://portal.test/wessex/absences/{reference}/forms/{Form}\n");
            entry.Attendees.ShouldBe([new ReadPerson($"mailto:{to}", null, "FALSE")]);
            entry.Organizer.Single().Address.ShouldBe("mailto:supportt@wessex.example");
            mail.Header("Subject").ShouldBe("A meeting is proposed in SuppoRTT");
            mail.Source.ShouldContain("method=REQUEST", Case.Insensitive);
            mail.Source.ShouldContain("name=meeting.ics", Case.Insensitive);
            mail.Part("text/plain").ShouldContain("A meeting with you is proposed for Monday 27 April 2026 at 14:30, UK time.");
            foreach (var secret in new[] { "Demo-Rao", "Demo-Okafor", "Occupational", "arental", "aternity", to == doctor ? supervisor : doctor })
            {
                mail.CalendarText().ShouldNotContain(reference);
                (mail.CalendarText() + mail.Part("text/plain") + mail.Part("text/html")).ShouldNotContain(secret);
            }
        }
    }

    [Fact]
    public async Task Changed_UpdatesTheSameEntry_AndCalledOff_TakesItOut()
    {
        var (doctor, _, reference) = await Given();
        await Propose(reference, At);
        await Portal.Send();
        await Propose(reference, At.AddDays(1));
        await Portal.Send();
        await Happens(reference, a => a.CallOffMeeting(Form, 2, Cast.Trainee.Actor, Portal.Clock.Now));
        await Portal.Send();

        var mails = await MailTo(doctor);
        var entries = mails.Select(m => m.Calendar()).ToList();
        entries.Select(c => (c.Method, c.Events[0].Sequence, c.Events[0].Starts)).ShouldBe([("REQUEST", 0, At), ("REQUEST", 1, At.AddDays(1)), ("CANCEL", 2, At.AddDays(1))]);
        entries.Select(c => c.Events[0].Uid).Distinct().ShouldHaveSingleItem();
        entries[^1].Events[0].Status.ShouldBe("CANCELLED");
        mails.Select(m => m.Header("Subject")).ShouldBe(["A meeting is proposed in SuppoRTT", "A meeting has changed in SuppoRTT", "A meeting was called off in SuppoRTT"]);
    }

    [Fact]
    public async Task ChangedBeforeItIsSent_IsSentOnce_AsItIs()
    {
        var (doctor, supervisor, reference) = await Given();
        await Propose(reference, At);
        await Propose(reference, At.AddDays(1));

        await Portal.Send();
        await Portal.Send();

        foreach (var to in new[] { doctor, supervisor })
        {
            var mail = (await MailTo(to)).ShouldHaveSingleItem();
            mail.Header("Subject").ShouldBe("A meeting is proposed in SuppoRTT", "nobody heard of it before");
            var calendar = mail.Calendar();
            (calendar.Events[0].Sequence, calendar.Events[0].Starts).ShouldBe((1, At.AddDays(1)));
        }

        (await States(reference)).ShouldBe([MailState.Withdrawn, MailState.Withdrawn, MailState.Sent, MailState.Sent]);
    }

    [Fact]
    public async Task ChangedInOneBreath_IsWrittenOnce()
    {
        var (doctor, _, reference) = await Given();
        await Happens(reference, a =>
        {
            a.ProposeMeeting(Form, At, "Library", Cast.Trainee.Actor, Portal.Clock.Now);
            a.ProposeMeeting(Form, At.AddDays(1), "Library", Cast.Trainee.Actor, Portal.Clock.Now);
        });
        (await States(reference)).ShouldBe([MailState.Waiting, MailState.Waiting], "one to each of the two");

        await Portal.Send();

        (await MailTo(doctor)).ShouldHaveSingleItem().Calendar().Events[0].Starts.ShouldBe(At.AddDays(1));
    }

    [Fact]
    public async Task CalledOffBeforeItIsSent_IsNotHeardOf_AndProposedAnew_IsAskedTo()
    {
        var (doctor, _, reference) = await Given();
        await Propose(reference, At);
        await Happens(reference, a => a.CallOffMeeting(Form, 1, Cast.Trainee.Actor, Portal.Clock.Now));
        await Portal.Send();
        (await MailTo(doctor)).ShouldBeEmpty();

        await Propose(reference, At.AddDays(2));
        await Portal.Send();

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
        await Portal.Send();

        await Happens(reference, a =>
        {
            switch (what)
            {
                case "withdrawn":
                    a.Withdraw("Plans changed", Cast.Trainee.Actor, Portal.Clock.Now);
                    break;
                case "without the programme":
                    a.OptOut("I manage", "My TPD", Cast.Trainee.Actor, Portal.Clock.Now);
                    break;
                default:
                    a.RecordMeeting(Form, A.Met, Cast.Trainee.Actor, Portal.Clock.Now);
                    break;
            }
        });
        await Portal.Send();

        (await MailTo(doctor))[^1].Calendar().Method.ShouldBe("CANCEL");
        (await MailTo(supervisor)).Count(m => m.Source.Contains("method=CANCEL", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
    }
}
