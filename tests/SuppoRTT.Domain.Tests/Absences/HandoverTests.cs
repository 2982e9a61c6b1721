using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>The supervisor changes on a day to come: what holds before it, on it, and if it is moved, taken back or replaced.</summary>
public sealed partial class HandoverTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    private static readonly Actor _portal = Actor.System("The day");

    private static Cast People => Wessex.Cast;

    private static DateOnly Rotation => Today.AddDays(30);

    private static DateTimeOffset OnTheDay => Morning.AddDays(30);

    private static NamedPerson Next => new(Stranger.Id, Stranger.Name);

    private static Membership Member => Wessex.MembershipOf(People.OtherSupervisor);

    public static TheoryData<string> Namers => ["doctor", "supervisor", "director", "staff"];

    [Theory]
    [MemberData(nameof(Namers))]
    public void NameNextSupervisor_ByWhoMay_LeavesEveryDutyWhereItIs(string who)
    {
        var absence = Wessex.AwaitingSignOff().Absence;

        absence.NameNextSupervisor(Next, Rotation, By(who), Morning);

        (absence.Supervisor!.PersonId, absence.Next!.PersonId, absence.Next.From).ShouldBe((Supervisor.Id, Stranger.Id, Rotation));
        absence.IsNext(Stranger).ShouldBeTrue();
        (absence.MayManage(Stranger), absence.MayFill(Stranger, Form), absence.MayMeet(Stranger, Form), absence.MayKeepPlan(Stranger), absence.IsOneOfTwo(Stranger), absence.SeesReasons(Stranger)).ShouldBe((false, false, false, false, false, false));
        absence.AudiencesOf(Stranger, Form).ShouldBeEmpty();
        absence.SigningRoles(Stranger, Wessex.Form(Form)).ShouldBeEmpty();
        Wessex.SignOff(absence, Form);
        absence.Form(Form).ValidSignature(Party.Supervisor)!.By.Id.ShouldBe(Supervisor.Id.Value);
        Events(absence).ShouldContain(new NextSupervisorNamed(Stranger.Id.Value, Rotation));
    }

    [Theory]
    [InlineData("tutor")]
    [InlineData("stranger")]
    public void NameNextSupervisor_ByOthers_IsRefused(string who) => Refused(Wessex.Absence(), a => a.NameNextSupervisor(Next, Rotation, who == "tutor" ? People.CollegeTutor.Actor : Stranger, Morning));

    [Fact]
    public void NameNextSupervisor_OfThePresentOneTheDoctorOrNobodyAfterNobody_SaysWhyNot()
    {
        var (absence, alone) = (Wessex.Absence(), Wessex.Absence(supervised: false));

        Why(() => absence.NameNextSupervisor(new NamedPerson(Supervisor.Id, "Sam"), Rotation, Staff, Morning)).ShouldContain("is the supervisor already");
        Why(() => absence.NameNextSupervisor(new NamedPerson(Doctor.Id, "Asha"), Rotation, Staff, Morning)).ShouldBe("Nobody supervises their own return.");
        Why(() => alone.NameNextSupervisor(null, Rotation, Staff, Morning)).ShouldContain("nothing would change");
        Why(() => absence.NameNextSupervisor(new NamedPerson(Staff.Id, "Dee"), Rotation, Staff, Morning)).ShouldStartWith("Nobody names themselves");
        Why(() => absence.NameNextSupervisor(Next, Today.AddYears(3), Staff, Morning)).ShouldContain("within 2 years");
        absence.Next.ShouldBeNull();
    }

    [Fact]
    public void NameNextSupervisor_OnADayThatHasCome_IsNow()
    {
        var absence = Wessex.Absence();

        absence.NameNextSupervisor(Next, Today.AddDays(-1), Doctor, Morning);

        (absence.Supervisor!.PersonId, absence.Next).ShouldBe((Stranger.Id, null));
    }

    [Fact]
    public void NameNextSupervisor_Again_TakesThePlaceOfTheFirst_AndTheSameChangesNothing()
    {
        var absence = Wessex.Absence();
        absence.NameNextSupervisor(Next, Rotation, Doctor, Morning);
        var version = absence.Version;

        absence.NameNextSupervisor(Next, Rotation, Doctor, Morning);
        absence.Version.ShouldBe(version);
        absence.NameNextSupervisor(new NamedPerson(People.CollegeTutor.Id, "Cal"), Rotation.AddDays(5), Doctor, Morning);

        (absence.Next!.PersonId, absence.IsNext(Stranger), absence.NextSupervisors.Count).ShouldBe((People.CollegeTutor.Id, false, 2));
        Events(absence).TakeLast(2).ShouldBe([new NextSupervisorReplaced(Stranger.Id.Value), new NextSupervisorNamed(People.CollegeTutor.Id.Value, Rotation.AddDays(5))]);
    }

    [Fact]
    public void HandOver_BeforeTheDay_ChangesNothing_AndOnTheDayMovesEveryDutyOnce()
    {
        var absence = Wessex.SignedOff().Absence;
        var signature = absence.Form(Form).ValidSignature(Party.Supervisor);
        absence.StartForm("pre-return", Guid.NewGuid(), Doctor);
        absence.NameNextSupervisor(Next, Rotation, Doctor, Morning);
        var before = Snapshot.Of(absence);

        absence.HandOver(Member, _portal, OnTheDay.AddDays(-1));
        Snapshot.Of(absence).ShouldBe(before);
        absence.HandOver(Member, _portal, OnTheDay);
        var after = Snapshot.Of(absence);
        absence.HandOver(Member, _portal, OnTheDay.AddHours(1));

        Snapshot.Of(absence).ShouldBe(after);
        (absence.Supervisor!.PersonId, absence.Next, absence.MayFill(Supervisor, "pre-return"), absence.MayFill(Stranger, "pre-return")).ShouldBe((Stranger.Id, null, false, true));
        absence.Form(Form).ValidSignature(Party.Supervisor).ShouldBe(signature);
        Events(absence).TakeLast(2).ShouldBe([new SupervisorReplaced(Supervisor.Id.Value), new SupervisorNamed(Stranger.Id.Value)]);
    }

    [Fact]
    public void HandOver_OnTheDay_MovesWhatWaitsForASignature_AndTheOldLinkDies()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        var (guest, doctor) = (new Person(Supervisor.Id, Supervisor.Name, "sam@hospital.test"), new Person(Doctor.Id, Doctor.Name, "asha@hospital.test"));
        var request = SigningRequest.Ask(absence, Wessex.Form(Form), guest, doctor, Wessex.Rules, Wessex.Cast.Held, Doctor, Morning);
        absence.NameNextSupervisor(Next, Today.AddDays(1), Doctor, Morning);
        request.StandingIn(absence, guest.FoldedEmail, hasSignIn: false, Wessex.Cast.Held, Morning.AddHours(1)).ShouldBe(SigningStanding.Works);

        absence.HandOver(Member, _portal, Morning.AddDays(1));

        request.StandingIn(absence, guest.FoldedEmail, hasSignIn: false, Wessex.Cast.Held, Morning.AddDays(1)).ShouldBe(SigningStanding.TakenBack);
        Refused(absence, a => a.ReturnForm(Wessex.Form(Form), 1, "Say more", [], Supervisor, Morning.AddDays(1)));
        absence.RecordMeeting(Form, A.Met, Stranger, Morning.AddDays(1));
        Wessex.SignOff(absence, Form, Stranger);
        absence.Form(Form).ValidSignature(Party.Supervisor)!.By.Id.ShouldBe(Stranger.Id.Value);
    }

    [Theory]
    [InlineData("left")]
    [InlineData("no role")]
    [InlineData("closed")]
    public void HandOver_ToWhoIsNotThereAnyMore_LeavesWhoSupervises_AndSaysSoOnce(string gone)
    {
        var absence = Wessex.Absence();
        absence.NameNextSupervisor(Next, Rotation, Doctor, Morning);
        var member = Member;
        switch (gone)
        {
            case "left": member.End(Staff, Morning.AddDays(3)); break;
            case "no role": member.TakeRoleAway(member.Roles.Single().Id, Today.AddDays(3), member.Version, Staff, Morning.AddDays(3)); break;
        }

        absence.HandOver(gone == "closed" ? null : member, _portal, OnTheDay);
        absence.HandOver(gone == "closed" ? null : member, _portal, OnTheDay.AddHours(1));

        (absence.Supervisor!.PersonId, absence.Next, absence.UnsupervisedSince).ShouldBe((Supervisor.Id, null, null));
        Events(absence).Last().ShouldBe(new NextSupervisorFellAway(Stranger.Id.Value));
        Events(absence).Count(e => e is NextSupervisorFellAway).ShouldBe(1);
    }

    [Fact]
    public void HandOver_WhenNobodyIsKnown_LeavesItOpen()
    {
        var absence = Wessex.Absence();
        absence.NameNextSupervisor(null, Rotation, Doctor, Morning);

        absence.HandOver(null, _portal, OnTheDay);

        (absence.Supervisor, absence.Next, absence.UnsupervisedSince).ShouldBe((null, null, Rotation));
        Events(absence).Last().ShouldBe(new SupervisorLeftOpen(Supervisor.Id.Value));
    }

    [Fact]
    public void HandOver_OfAnAbsenceThatHasEnded_WaitsUntilItGoesOn()
    {
        var absence = Wessex.Absence();
        absence.NameNextSupervisor(Next, Rotation, Doctor, Morning);
        absence.Withdraw("A loss", Doctor, Morning);

        absence.HandOver(Member, _portal, OnTheDay);
        (absence.Supervisor!.PersonId, absence.IsNext(Stranger)).ShouldBe((Supervisor.Id, false));
        absence.Reinstate("After all", Doctor, OnTheDay);
        absence.HandOver(Member, _portal, OnTheDay);

        absence.Supervisor!.PersonId.ShouldBe(Stranger.Id);
    }

    private static Actor By(string who) => who switch { "doctor" => Doctor, "supervisor" => Supervisor, "director" => People.ProgrammeDirector.Actor, _ => Staff };

    private static string Why(Action verb) => Should.Throw<RuleBrokenException>(verb).Message;

    private static void Refused(Absence absence, Action<Absence> verb)
    {
        var before = Snapshot.Of(absence);
        Should.Throw<RuleBrokenException>(() => verb(absence));
        Snapshot.Of(absence).ShouldBe(before);
    }
}
