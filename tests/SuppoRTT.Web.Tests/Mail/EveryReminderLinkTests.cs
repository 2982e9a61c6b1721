using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>Whoever gets a reminder, in their own place or because nobody else is there, can open the page to which it leads.</summary>
public sealed class EveryReminderLinkTests : IDisposable
{
    private readonly Portal _portal = new();
    private readonly Dictionary<Member, Visitor> _visitors = [];
    private readonly HashSet<(ReminderTrigger Trigger, ReminderPurpose Purpose, ReminderTo As)> _seen = [];

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task Link_OfEveryReminder_OpenedByWhoGetsIt_ShowsAPage(string deanery)
    {
        var a = await _portal.Make(deanery);
        List<string> shut = [];
        foreach (var (absence, revision) in Moments(a).SelectMany(make => Circumstances(a).Select(change => Changed(make(), change))))
        {
            shut.AddRange(await Shut(await _portal.Given(deanery, absence, revision), a));
        }

        await Leaves(a.Cast.Supervisor);
        foreach (var make in Moments(a))
        {
            var (absence, revision) = make();
            shut.AddRange(await Shut(await _portal.Given(deanery, absence, revision), a));
        }

        shut.Distinct().ShouldBeEmpty();
        _seen.ShouldContain((ReminderTrigger.SignOffWaits, ReminderPurpose.Act, ReminderTo.Staff));
        _seen.ShouldContain((ReminderTrigger.EndorsementAsked, ReminderPurpose.Act, ReminderTo.Staff));
        _seen.ShouldContain((ReminderTrigger.EndorsementWaits, ReminderPurpose.Act, ReminderTo.Endorser));
        _seen.ShouldContain((ReminderTrigger.FormOverdue, ReminderPurpose.Act, ReminderTo.ContactPerson));
        a.Rules.Reminders.Where(r => r.Enabled).Select(r => r.Trigger).Except(_seen.Select(s => s.Trigger)).ShouldBeEmpty();
    }

    /// <summary>Each moment at which something is asked for.</summary>
    private static IEnumerable<Func<(Absence Absence, FormRevision? Revision)>> Moments(A a)
    {
        var (directors, team, heads) = (a.With(Stages.Programme), a.With(Stages.Team), a.With(Stages.Programme with { Role = Role.HeadOfSchool }));
        return
        [
            () => (a.Absence(), null),
            () => (a.AbsenceForAnother(), null),
            () => (a.Absence(A.Today.AddMonths(-1), A.Today.AddYears(1)), null),
            () => (a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(10)), null),
            () => (a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-10)), null),
            () => (a.Back(), null),
            () => a.AwaitingSignOff(),
            () => a.Returned(),
            () => a.SignedOff("pre-return", a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(40))),
            () => directors.SignedOff(),
            () => team.SignedOff(),
            () => heads.SignedOff(),
        ];
    }

    /// <summary>How else somebody comes to get what was another's.</summary>
    private static IEnumerable<Action<Absence>> Circumstances(A a) =>
    [
        _ => { },
        x => x.LeaveSupervisorOpen(a.Cast.Staff.Actor, A.Morning),
        .. new[] { a.Cast.Supervisor, a.Cast.ProgrammeDirector, a.Cast.Champion, a.Cast.Staff }.Select(who => (Action<Absence>)(x => x.StartQuietTime(new QuietTime(A.Today, null, who.Id), a.Cast.Staff.Actor, A.Morning))),
        x => Reach(x, new ContactWhileAway(ContactWay.NotAtAll), a),
        x => Reach(x, new ContactWhileAway(ContactWay.ThroughSomeone, a.Cast.CollegeTutor.Id), a),
    ];

    private static void Reach(Absence absence, ContactWhileAway contact, A a)
    {
        if (absence.ReturnedOn is null)
        {
            absence.AgreeContact(contact, a.Cast.Staff.Actor, A.Morning);
        }
    }

    private static (Absence Absence, FormRevision? Revision) Changed((Absence Absence, FormRevision? Revision) made, Action<Absence> change)
    {
        change(made.Absence);
        return made;
    }

    /// <summary>The links of its reminders, now and to come, that show no page to whom they are mailed.</summary>
    private async Task<List<string>> Shut(string reference, A a)
    {
        var rules = a.Rules with { Reminders = [.. a.Rules.Reminders, .. Forms(a).SelectMany(Endorsing)] };
        var situation = await _portal.In(a.Rules.Slug, async db =>
            (await db.Followed([(await db.Absences.SingleAsync(x => x.Reference == reference)).Id], null, A.Today, default)).Single().Situation);
        var (shut, answers) = (new List<string>(), new Dictionary<(Member, string), HttpStatusCode>());
        foreach (var reminder in WhatIsDue.For(situation with { Handover = situation.Dates.ReturnedOn is null ? new Handover(A.Today, null) : null }, rules, A.Morning))
        {
            _ = _seen.Add((reminder.Trigger, reminder.Purpose, reminder.To.As));
            var letter = (await _portal.Written(OutboxMessage.Of(new PlannedReminder(a.Deanery, reference, reminder), A.Morning))).ShouldNotBeNull();
            letter.Text.Contains("nobody is there who can", StringComparison.Ordinal).ShouldBe(
                reminder is { Purpose: ReminderPurpose.Act, To.As: ReminderTo.Staff, Trigger: ReminderTrigger.SignOffWaits or ReminderTrigger.EndorsementAsked or ReminderTrigger.EndorsementWaits });
            var reader = a.Cast.Everyone.SingleOrDefault(m => m.Id == reminder.To.Person) ?? a.Cast.Staff;
            if (!answers.TryGetValue((reader, letter.Path()), out var answer))
            {
                answers[(reader, letter.Path())] = answer = await Opened(reader, letter.Path());
            }

            if (answer != HttpStatusCode.OK)
            {
                shut.Add($"{reminder.Trigger} {reminder.Purpose} to {reminder.To.As}, {reader.Name}: {letter.Path().Replace(reference, "", StringComparison.Ordinal)} is {answer}");
            }
        }

        return shut;
    }

    private static IEnumerable<string> Forms(A a) => a.Rules.Windows.Select(w => w.Form);

    private static IEnumerable<ReminderRule> Endorsing(string form) =>
        from trigger in new[] { ReminderTrigger.EndorsementAsked, ReminderTrigger.EndorsementWaits }
        select new ReminderRule
        {
            Trigger = trigger,
            Form = form,
            Enabled = true,
            To = [ReminderTo.Endorser],
            At = new ReminderDay { Anchor = trigger == ReminderTrigger.EndorsementAsked ? ReminderAnchor.EndorsementAsked : ReminderAnchor.EndorsementDue, Days = 1 },
            Rule = "It waits to be endorsed",
            Escalations = [new ReminderEscalation { AfterWorkingDays = 5, Enabled = true, To = [ReminderTo.Staff], Rule = "After 5 working days" }],
        };

    /// <summary>What a browser ends at.</summary>
    private async Task<HttpStatusCode> Opened(Member reader, string path)
    {
        if (!_visitors.TryGetValue(reader, out var visitor))
        {
            _visitors[reader] = visitor = await _portal.SignedInAs(reader);
        }

        for (var (next, hops) = (path, 0); ; hops++)
        {
            using var answer = await visitor.Get(next);
            if (answer.StatusCode != HttpStatusCode.Redirect || hops > 3)
            {
                return answer.StatusCode;
            }

            next = answer.Headers.Location!.ToString();
        }
    }

    private Task Leaves(Member member) => _portal.In(member.Deanery, async db =>
    {
        var membership = await db.Memberships.SingleAsync(m => m.PersonId == member.Id);
        membership.Leave(A.Today.AddDays(-1), membership.Version, Cast.Of(member.Deanery).Staff.Actor, A.Morning);
        await db.SaveChangesAsync();
    });
}
