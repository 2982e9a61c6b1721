using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>The supervisor has not answered, and the doctor asks somebody else.</summary>
public sealed class HelpingTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    private static readonly DateTimeOffset _later = HelpingAbsences.Asked;

    private static Actor Champion => Wessex.Cast.Champion.Actor;

    [Fact]
    public void AskForHelp_OnceTheTimeIsOver_AsksTheChampionAndSaysSoOnce()
    {
        var absence = Wessex.HelpIsAsked().Absence;
        Ask(absence);

        var call = absence.OpenCall(Form)!;
        (call.To, call.AboutId, call.Words, call.IsAboutMeeting).ShouldBe((Role.Champion, Supervisor.Id, HelpingAbsences.Words, false));
        Events(absence).TakeLast(2).ShouldBe([new HelpAsked(Form, Role.Champion), new HelpAskedOf(Form, Champion.Id.Value)]);
        absence.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public void AskForHelp_BeforeTheTimeIsOver_SaysFromWhen()
    {
        var absence = Wessex.AwaitingSignOff().Absence;

        Refused(absence, () => Ask(absence, at: Morning.AddDays(6))).Message.ShouldStartWith("From 9 March 2026");
        Ask(absence, at: Morning.AddDays(7));

        absence.OpenCall(Form).ShouldNotBeNull();
    }

    [Fact]
    public void AskForHelp_ByAnybodyElse_IsRefused()
    {
        var absence = Wessex.AwaitingSignOff().Absence;

        foreach (var by in new[] { Supervisor, Staff, Champion })
        {
            Refused(absence, () => absence.AskForHelp(Form, null, Wessex.FromChampion(), Wessex.Rules, Wessex.Cast.Held, by, _later));
        }
    }

    [Fact]
    public void AskForHelp_OfWhomNothingWasHeard_IsRefused()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        var self = new WhoHelps(Role.Champion, [new NamedPerson(Supervisor.Id, Supervisor.Name)]);

        Refused(absence, () => absence.AskForHelp(Form, null, self, Wessex.Rules, Wessex.Cast.Held, Doctor, _later));
    }

    [Fact]
    public void Call_IsHiddenFromWhomNothingWasHeard_WhateverElseTheyAre()
    {
        var absence = Wessex.HelpIsAsked().Absence;
        var alsoChampion = new Actor(ActorKind.Person, Supervisor.Id, Supervisor.Name, [new RoleHeld(Role.EducationalSupervisor), new RoleHeld(Role.Champion), new RoleHeld(Role.DeaneryStaff)]);
        var call = absence.OpenCall(Form)!;

        (absence.SeesCall(alsoChampion, call), absence.MayHelp(alsoChampion, call)).ShouldBe((false, false));
        (absence.SeesCall(Doctor, call), absence.SeesCall(Champion, call), absence.SeesCall(Staff, call), absence.SeesCall(Stranger, call)).ShouldBe((true, true, true, false));
        Refused(absence, () => absence.GiveHelp(Form, true, null, alsoChampion, _later));
    }

    [Fact]
    public void Calls_StandInTheHistoryOf_TheDoctorAndThoseWhoHelp_AndOfNobodyElseAroundIt()
    {
        var absence = Wessex.HelpIsAsked().Absence;
        var alsoStaff = new Actor(ActorKind.Person, Supervisor.Id, Supervisor.Name, [new RoleHeld(Role.DeaneryStaff)]);

        new[] { Doctor, Champion, Staff }.ShouldAllBe(a => absence.SeesCalls(a));
        new[] { Supervisor, alsoStaff, Stranger, Wessex.Cast.ProgrammeDirector.Actor }.ShouldAllBe(a => !absence.SeesCalls(a));
        Wessex.AwaitingSignOff().Absence.SeesCalls(Staff).ShouldBeFalse("there is nothing to see");
    }

    [Fact]
    public void OfferOfHelp_SaysForWhomAndFromWhen_AndIsGoneOnceSomebodyHelps()
    {
        var absence = Wessex.AwaitingSignOff().Absence;

        absence.OfferOfHelp(Form, Wessex.Rules, Wessex.Cast.Held, Today)!.ShouldSatisfyAllConditions(o => o.IsNow.ShouldBeFalse(), o => o.About.ShouldBe(Supervisor.Name), o => o.From.ShouldBe(Today.AddDays(7)));
        absence.OfferOfHelp(Form, Wessex.Rules, Wessex.Cast.Held, Today.AddDays(7))!.IsNow.ShouldBeTrue();
        Wessex.HelpIsAsked().Absence.OfferOfHelp(Form, Wessex.Rules, Wessex.Cast.Held, Today.AddDays(10)).ShouldBeNull();
        Wessex.Absence().OfferOfHelp(Form, Wessex.Rules, Wessex.Cast.Held, Today.AddDays(10)).ShouldBeNull("nothing is waited for");
    }

    [Fact]
    public void GiveHelp_SpokenAndThenSettled_KeepsTheLineAndIsSaidOnceEach()
    {
        var absence = Wessex.HelpIsAsked().Absence;
        absence.GiveHelp(Form, false, "They are back on Monday", Champion, _later.AddHours(1));
        absence.GiveHelp(Form, false, "They are back on Monday", Champion, _later.AddHours(1));
        absence.OpenCall(Form)!.SpokenAt.ShouldBe(_later.AddHours(1));

        absence.GiveHelp(Form, true, null, Staff, _later.AddDays(1));
        absence.GiveHelp(Form, true, null, Staff, _later.AddDays(1));

        absence.OpenCall(Form).ShouldBeNull();
        (absence.LatestCall(Form)!.HelperName, absence.LatestCall(Form)!.Reply, absence.LatestCall(Form)!.RepliedBy).ShouldBe((Staff.Name, "They are back on Monday", Champion.Name));
        Events(absence).TakeLast(2).ShouldBe([new HelpBegun(Form), new HelpSettled(Form)]);
    }

    [Fact]
    public void AskForHelp_AfterItWasSettled_RestsForAsLong()
    {
        var absence = Wessex.HelpIsAsked().Absence;
        absence.GiveHelp(Form, true, null, Champion, _later);

        Refused(absence, () => Ask(absence, at: _later.AddDays(5))).Message.ShouldContain("you can ask somebody else to help");
        Ask(absence, at: _later.AddDays(7));

        absence.Calls.Count.ShouldBe(2);
        absence.OpenCall(Form)!.AskedAt.ShouldBe(_later.AddDays(7));
    }

    [Fact]
    public void Call_IsOver_WhenTheFormIsSignedReturnedOrTakenBack_OrAnotherIsNamed()
    {
        var ends = new Action<Absence>[]
        {
            a => Wessex.SignOff(a, Form),
            a => a.ReturnForm(Wessex.Form(Form), 1, "Say more", [], Supervisor, _later),
            a => a.TakeBackForm(Form, 1, Doctor, _later),
            a => a.NameSupervisor(Stranger.Id, Stranger.Name, Doctor, _later),
        };
        foreach (var end in ends)
        {
            var absence = Wessex.HelpIsAsked().Absence;
            end(absence);

            absence.OpenCall(Form).ShouldBeNull();
            Refused(absence, () => absence.GiveHelp(Form, true, null, Champion, _later));
        }
    }

    [Fact]
    public void NewSupervisor_IsWaitedForFromTheDayOnWhichTheyWereNamed()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        absence.NameSupervisor(Stranger.Id, Stranger.Name, Doctor, _later);

        absence.WaitsSince(Form, Wessex.Cast.Held, Today.AddDays(12)).ShouldBe(Today.AddDays(10));
        Refused(absence, () => Ask(absence, at: _later.AddDays(1)));
    }

    [Fact]
    public void Meeting_ThatPassedUnrecorded_IsWaitedForToo()
    {
        var absence = Wessex.Absence();
        absence.StartForm(Form, Guid.NewGuid(), Doctor);
        absence.ProposeMeeting(Form, Morning.AddDays(1), "Room 4", Doctor, Morning);
        Refused(absence, () => Ask(absence, at: Morning.AddDays(4)));

        Ask(absence, at: _later);
        absence.OpenCall(Form)!.IsAboutMeeting.ShouldBeTrue();
        absence.RecordMeeting(Form, A.Met, Supervisor, _later);

        absence.OpenCall(Form).ShouldBeNull();
    }

    private static void Ask(Absence absence, DateTimeOffset? at = null) => absence.AskForHelp(Form, HelpingAbsences.Words, Wessex.FromChampion(), Wessex.Rules, Wessex.Cast.Held, Doctor, at ?? _later);
}
