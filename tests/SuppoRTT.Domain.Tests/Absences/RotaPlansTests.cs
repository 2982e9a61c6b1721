using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class RotaPlansTests : RotaTestBase
{
    [Fact]
    public void Send_MakesAVersion_AndIsAcknowledgedByEach()
    {
        var absence = WithPlan();
        var content = ContentOf(absence);

        var plan = Send(absence, Doctor, [Rota, Staffing])!;

        (plan.Number, plan.FormKey, plan.Revision, plan.Hash).ShouldBe((1, Form, 1, content.Hash));
        RotaPlanContent.Parse(plan.Content).ToText().ShouldBe(content.ToText());
        Handover.Of(absence).ShouldBe(new Handover(Today, null));
        absence.OpenRotaPlan(Of(absence, Rota).Id, Terms, Morning.AddHours(1));
        absence.OpenRotaPlan(Of(absence, Rota).Id, Terms, Morning.AddHours(2));
        absence.AcknowledgeRotaPlan(Of(absence, Rota).Id, " Jo Bloggs ", Terms, Morning.AddDays(1));
        Handover.Of(absence)!.AcknowledgedOn.ShouldBeNull();
        absence.AcknowledgeRotaPlan(Of(absence, Staffing).Id, "Al", Terms, Morning.AddDays(2));
        absence.AcknowledgeRotaPlan(Of(absence, Staffing).Id, "Somebody else", Terms, Morning.AddDays(3));

        (Of(absence, Rota).OpenedAt, Of(absence, Rota).AcknowledgedBy, Of(absence, Staffing).AcknowledgedBy).ShouldBe((Morning.AddHours(1), "Jo Bloggs", "Al"));
        Handover.Of(absence).ShouldBe(new Handover(Today.AddDays(2), Today.AddDays(2)));
        Events(absence).SkipWhile(e => e is not RotaPlanMade).ShouldBe(
        [
            new RotaPlanMade(1, Form, 1), new RotaPlanSent(1, Rota.Id), new RotaPlanSent(1, Staffing.Id), new RotaPlanOpened(1, Rota.Id), new RotaPlanAcknowledged(1, Rota.Id), new RotaPlanAcknowledged(1, Staffing.Id),
        ]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Content_SaysInWhichRoleTheyWereChosenOrSigned_WhereItIsNotTheEducationalSupervisors(bool wasChosen)
    {
        var (absence, tutor) = (WestMidlands.Absence(), WestMidlands.Cast.CollegeTutor);
        if (wasChosen)
        {
            absence.NamePartner(WestMidlands.Form(Form), WestMidlands.MembershipOf(tutor), WestMidlands.Cast.Trainee.Actor, Morning);
        }
        else
        {
            absence.NameSupervisor(tutor.Id, tutor.Name, WestMidlands.Cast.Trainee.Actor, Morning);
        }

        WestMidlands.AwaitingSignOff(Form, absence);
        WestMidlands.SignOff(absence, Form, tutor.Actor);

        var content = RotaPlanContent.Of(absence, WestMidlands.Rules, WestMidlands.Form(Form), WestMidlands.AnswersFor(absence, Form), null, Held(WestMidlands), null)!;
        (content.Supervisor, content.SupervisorAs).ShouldBe((tutor.Name, Role.CollegeTutor));
        RotaPlanContent.Parse(content.ToText()).ShouldBeEquivalentTo(content);
        ContentOf(WithPlan()).SupervisorAs.ShouldBeNull();
        ContentOf(WithPlan()).ToText().ShouldNotContain("supervisorAs", Case.Sensitive, "What was sent before is no other text now");
    }

    [Fact]
    public void Content_WhereWhoSupervisedHoldsNoRoleForItAnyMore_NamesTheTeamAlone()
    {
        var absence = WithPlan();
        var content = RotaPlanContent.Of(absence, Wessex.Rules, Wessex.Form(Form), Wessex.AnswersFor(absence, Form), null, new RolesOnDay([]), null)!;

        (content.Supervisor, content.SupervisorEmail, content.SupervisorAs, content.Team).ShouldBe((null, null, null, Wessex.Rules.Contact.Name));
        ContentOf(absence).Supervisor.ShouldBe(Wessex.Cast.Supervisor.Name);
    }

    [Fact]
    public void Send_TwiceOnOneDay_ChangesNothing_AndOnALaterDayOnlyWhoIsWaitedForGetsALink()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota, Staffing]);
        absence.AcknowledgeRotaPlan(Of(absence, Rota).Id, "Jo", Terms, Morning);
        var before = Snapshot.Of(absence);

        Send(absence, Doctor, [Rota, Staffing]).ShouldBeNull();
        Snapshot.Of(absence).ShouldBe(before);
        Send(absence, Doctor, [Rota, Staffing], Morning.AddDays(40)).ShouldBeNull();

        LastEvent(absence).ShouldBe(new RotaPlanSent(1, Staffing.Id));
        (Of(absence, Staffing).FirstSentAt, Of(absence, Staffing).ExpiresAt).ShouldBe((Morning, Morning.AddDays(70)));
        Handover.Of(absence)!.HandedOverOn.ShouldBe(Today);
    }

    [Fact]
    public void Send_IsRefused_WhereItMayNotBe()
    {
        var (absence, content) = (WithPlan(), ContentOf(WithPlan()));

        Refused(absence, () => Send(absence, Stranger, [Rota]));
        Refused(absence, () => Send(absence, Wessex.Cast.ProgrammeDirector.Actor, [Rota]));
        Refused(absence, () => Send(absence, Doctor, []));
        Refused(absence, () => absence.SendRotaPlan(new RotaPlanToSend(Terms, content, [Rota], "another"), Doctor, Morning)).Message.ShouldContain("has changed");
        Refused(absence, () => absence.SendRotaPlan(new RotaPlanToSend(Terms, content, [Rota], content.Hash, " "), Staff, Morning)).Message.ShouldContain("reason");
        var notSigned = Wessex.AwaitingSignOff(Form).Absence;
        Refused(notSigned, () => Send(notSigned, Doctor, [Rota])).Message.ShouldContain("signed");
        var ended = Contact("Gone", RotaContactRole.RotaCoordinator);
        ended.End(Staff, Morning);
        Refused(absence, () => Send(absence, Doctor, [ended]));
        var theirs = RotaContact.Add(WestMidlands.Deanery, Details("Theirs", RotaContactRole.RotaCoordinator), WestMidlands.Cast.Staff.Actor, Morning);
        Refused(absence, () => Send(absence, Doctor, [theirs]));
    }

    [Fact]
    public void Send_ForTheDoctor_NeedsAReason_AndNotWhileTheyAskedToWait()
    {
        var absence = WithPlan();

        foreach (var other in new[] { Supervisor, Wessex.Cast.Champion.Actor, Staff })
        {
            var one = WithPlan();
            Send(one, other, [Rota]).ShouldNotBeNull();
            one.Remarks.ShouldContain(r => r.Text == "The doctor is unwell" && r.By.Id == other.Id.Value);
        }

        absence.HoldRotaPlan(Doctor, Morning);
        absence.HoldRotaPlan(Doctor, Morning.AddDays(1));
        Refused(absence, () => Send(absence, Staff, [Rota])).Message.ShouldContain("asked to wait");
        Refused(absence, () => absence.HoldRotaPlan(Supervisor, Morning));
        Send(absence, Doctor, [Rota]).ShouldNotBeNull();

        absence.RotaHeldAt.ShouldBeNull();
        Events(absence).Count(e => e is RotaPlanHeld).ShouldBe(1);
    }

    [Fact]
    public void Hold_OfWhatWasSent_EndsIt_AndNothingComesByItself()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota]);

        absence.HoldRotaPlan(Doctor, Morning);
        absence.KeepRotaPlanUp(ToSend(absence, [Rota]), Portal, Morning).ShouldBeNull();

        Of(absence, Rota).Ended.ShouldBe(RotaSendingEnd.Withdrawn);
        (LastEvent(absence), Handover.Of(absence)).ShouldBe((new RotaPlanWithdrawn(1, Rota.Id), null));
    }

    [Fact]
    public void Upkeep_OfAPlanThatSaysSomethingElse_IsANewVersion_ToBeAcknowledgedAgain()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota]);
        var old = Of(absence, Rota);
        absence.AcknowledgeRotaPlan(old.Id, "Jo", Terms, Morning);
        absence.KeepRotaPlanUp(ToSend(absence, [Rota]), Portal, Morning).ShouldBeNull();

        var changed = ContentOf(absence) with { SupervisedUntil = Today.AddYears(2) };
        var plan = absence.KeepRotaPlanUp(new RotaPlanToSend(Terms, changed, [Rota]), Portal, Morning.AddDays(3))!;

        (plan.Number, plan.By.Kind, old.Ended).ShouldBe((2, ActorKind.System, RotaSendingEnd.Replaced));
        Handover.Of(absence).ShouldBe(new Handover(Today.AddDays(3), null));
        Refused(absence, () => absence.AcknowledgeRotaPlan(old.Id, "Jo", Terms, Morning.AddDays(3)));
        absence.AcknowledgeRotaPlan(Of(absence, Rota).Id, "Jo", Terms, Morning.AddDays(4));
        Of(absence, Rota).Plan.ShouldBe(2);
    }

    [Fact]
    public void Upkeep_OnceTheFormIsOpenedAgain_TellsThem_AndSendsAnewOnceItIsWithPlan()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota, Staffing]);
        absence.ReopenForm(Form, 1, "Something is not right", Doctor, Morning);
        absence.StandsBy(Of(absence, Rota), Terms).ShouldBeFalse();

        absence.KeepRotaPlanUp(null, Portal, Morning).ShouldBeNull();
        absence.KeepRotaPlanUp(null, Portal, Morning).ShouldBeNull();
        Events(absence).Count(e => e is RotaPlanWithdrawn).ShouldBe(2);
        Wessex.Submit(absence, Form);
        Wessex.SignOff(absence, Form);
        absence.KeepRotaPlanUp(ToSend(absence, [Rota, Staffing]), Portal, Morning.AddDays(1))!.ShouldSatisfyAllConditions(p => p.Number.ShouldBe(2), p => p.Revision.ShouldBe(2));

        Handover.Of(absence).ShouldBe(new Handover(Today.AddDays(1), null));
    }

    [Fact]
    public void Send_WithoutSomebodyWhoHadIt_TellsThemThatTheirsCountsNoMore()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota, Staffing]);
        var changed = ContentOf(absence) with { Place = "Another hospital" };

        absence.SendRotaPlan(new RotaPlanToSend(Terms, changed, [Staffing], changed.Hash), Doctor, Morning);

        absence.RotaSendings.Where(s => s.Plan == 1).ToDictionary(s => s.ContactId, s => s.Ended).ShouldBe(new Dictionary<Guid, RotaSendingEnd?> { [Rota.Id] = RotaSendingEnd.Withdrawn, [Staffing.Id] = RotaSendingEnd.Replaced }, ignoreOrder: true);
        Events(absence).ShouldContain(new RotaPlanWithdrawn(1, Rota.Id));
    }
}
