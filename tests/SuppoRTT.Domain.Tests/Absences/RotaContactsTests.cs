using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class RotaContactsTests : RotaTestBase
{
    [Fact]
    public void Link_ThatIsTooOld_IsRefused_AndAnotherComesOnceADay()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota]);
        var late = Morning.AddDays(Terms.LinkDays);
        Refused(absence, () => absence.OpenRotaPlan(Of(absence, Rota).Id, Terms, late)).Message.ShouldContain("too old");

        absence.AskForRotaLink(Of(absence, Rota).Id, Terms, late);
        absence.AskForRotaLink(Of(absence, Rota).Id, Terms, late.AddHours(1));

        Events(absence).Count(e => e is RotaPlanSent).ShouldBe(2);
        absence.OpenRotaPlan(Of(absence, Rota).Id, Terms, late);
        Of(absence, Rota).OpenedAt.ShouldBe(late);
    }

    [Fact]
    public void Contact_WhoIsTakenOffTheList_IsWaitedForNoMore_AndGetsNoLink()
    {
        var (absence, leaving) = (WithPlan(), Contact("Gone soon", RotaContactRole.RotaCoordinator));
        Send(absence, Doctor, [leaving, Staffing]);
        absence.AcknowledgeRotaPlan(Of(absence, Staffing).Id, "Al", Terms, Morning);
        Refused(absence, () => absence.EndRotaContact(leaving, Staff, Morning)).Message.ShouldContain("still on the list");
        leaving.End(Staff, Morning);

        absence.EndRotaContact(leaving, Staff, Morning.AddDays(1));
        absence.EndRotaContact(leaving, Staff, Morning.AddDays(1));

        LastEvent(absence).ShouldBe(new RotaPlanWithdrawn(1, leaving.Id));
        Events(absence).Count(e => e is RotaPlanWithdrawn).ShouldBe(1);
        Handover.Of(absence).ShouldBe(new Handover(Today, Today));
        Refused(absence, () => absence.AskForRotaLink(Of(absence, leaving).Id, Terms, Morning.AddDays(2))).Message.ShouldContain("no plan that counts");
        Refused(absence, () => absence.SendRotaPlanToRightAddress(leaving, Terms, Staff, Morning.AddDays(2)));
    }

    [Fact]
    public void Contact_WhoIsForAnotherTrustNow_HasNothingOfTheFormer_AndGetsNoVersionByItself()
    {
        var (absence, moving) = (WithPlan(), Contact("Rotates", RotaContactRole.RotaCoordinator));
        Send(absence, Doctor, [moving, Staffing]);
        absence.AcknowledgeRotaPlan(Of(absence, Staffing).Id, "Al", Terms, Morning);
        var before = moving.Details;
        absence.MoveRotaContact(moving, before, Staff, Morning);
        moving.Correct(before with { TrustId = Guid.NewGuid() }, Staff, Morning);

        absence.MoveRotaContact(moving, before, Staff, Morning.AddDays(1));
        absence.MoveRotaContact(moving, before, Staff, Morning.AddDays(2));

        (LastEvent(absence), Events(absence).Count(e => e is RotaPlanWithdrawn)).ShouldBe((new RotaPlanWithdrawn(1, moving.Id), 1));
        (Of(absence, moving).Ended, Of(absence, Staffing).IsLive, Handover.Of(absence)).ShouldBe((RotaSendingEnd.ContactLeft, true, new Handover(Today, Today)));
        absence.ContactsOfLatestRotaPlan.ShouldBe([Staffing.Id]);
        Refused(absence, () => absence.AcknowledgeRotaPlan(Of(absence, moving).Id, "Jo", Terms, Morning.AddDays(2))).Message.ShouldContain("is no longer valid");
        moving.End(Staff, Morning);
        Refused(absence, () => absence.MoveRotaContact(moving, before, Staff, Morning));
    }

    [Fact]
    public void Contact_WhoIsForAnotherSiteNow_KeepsThePlan_IfTheDoctorComesBackThere()
    {
        var (absence, post) = (WithPlan(), Wessex.Cast.Post);
        var moving = RotaContact.Add(Wessex.Deanery, Details("One site", RotaContactRole.RotaCoordinator) with { SiteId = post.SiteId }, Staff, Morning);
        Send(absence, Doctor, [moving]);
        void Moves(Guid? site)
        {
            var before = moving.Details;
            moving.Correct(before with { SiteId = site }, Staff, Morning);
            absence.MoveRotaContact(moving, before, Staff, Morning);
        }

        Moves(null);
        Moves(post.SiteId);
        Of(absence, moving).IsLive.ShouldBeTrue();
        Moves(Guid.NewGuid());

        (Of(absence, moving).Ended, absence.LeavesRotaUntold(Terms)).ShouldBe((RotaSendingEnd.ContactLeft, true));
        Moves(post.SiteId);
        absence.ContactsOfLatestRotaPlan.ShouldBeEmpty("To whom it goes then, somebody looks at");
    }

    [Fact]
    public void Address_ThatIsCorrected_IsSentThePlan_AlsoOnTheSameDay_AndWhatNobodyOpenedIsWaitedForAsBefore()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota, Staffing]);

        absence.SendRotaPlanToRightAddress(Rota, Terms, Staff, Morning.AddHours(1));

        LastEvent(absence).ShouldBe(new RotaPlanSent(1, Rota.Id));
        Events(absence).Count(e => e is RotaPlanSent).ShouldBe(3);
        (Of(absence, Rota).ExpiresAt, absence.RotaSendings.Count, Handover.Of(absence)!.HandedOverOn).ShouldBe((Morning.AddHours(1).AddDays(Terms.LinkDays), 2, Today));
    }

    [Fact]
    public void Acknowledgement_AtAWrongAddress_IsKept_AndTheRightOneIsAsked()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota]);
        var wrong = Of(absence, Rota);
        absence.AcknowledgeRotaPlan(wrong.Id, "A stranger", Terms, Morning);

        absence.SendRotaPlanToRightAddress(Rota, Terms, Staff, Morning.AddDays(3));

        Events(absence).TakeLast(2).ShouldBe([new RotaAcknowledgementLapsed(1, Rota.Id), new RotaPlanSent(1, Rota.Id)]);
        (wrong.Ended, wrong.AcknowledgedBy, Handover.Of(absence)).ShouldBe((RotaSendingEnd.WrongAddress, "A stranger", new Handover(Today.AddDays(3), null)));
        Refused(absence, () => absence.OpenRotaPlan(wrong.Id, Terms, Morning.AddDays(3)));
        var right = absence.ToldOfRota().Single();
        (right.Plan, right.OpenedAt).ShouldBe((1, null));
        absence.AcknowledgeRotaPlan(right.Id, "Jo", Terms, Morning.AddDays(4));
        Handover.Of(absence).ShouldBe(new Handover(Today.AddDays(4), Today.AddDays(4)));
    }

    [Fact]
    public void Plan_ThatWasOnlyOpenedAtAWrongAddress_IsWaitedForSinceItWasFirstSent()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota]);
        absence.OpenRotaPlan(Of(absence, Rota).Id, Terms, Morning);

        absence.SendRotaPlanToRightAddress(Rota, Terms, Staff, Morning.AddDays(3));

        LastEvent(absence).ShouldBe(new RotaPlanSent(1, Rota.Id));
        Events(absence).ShouldNotContain(e => e is RotaAcknowledgementLapsed);
        (absence.ToldOfRota().Single().OpenedAt, Handover.Of(absence)).ShouldBe((null, new Handover(Today, null)));
    }

    [Fact]
    public void Content_HasOnlyAnswersThatAreMarked_UnderTheDefinitionOfTheirTime()
    {
        var absence = WithPlan();
        var form = Wessex.Form(Form);
        var answers = Exhaustive.Answers(form, Answers.None.With("needsSupport", "yes"));

        var content = Content(absence, form, answers)!;
        content.Lines.Select(l => l.Label).ShouldBe(["Where they work during that time", "Nights, evenings and weekends during that time", "Who supervises day to day, and where", "What is different on the first day"]);
        form.Questions.Where(q => !q.IsForRota && q.Type is QuestionType.Text or QuestionType.LongText && answers[q.Key] is not null).ShouldNotBeEmpty();
        form.Questions.Where(q => !q.IsForRota).ShouldAllBe(q => !content.ToText().Contains($"Said of {q.Key}:", StringComparison.Ordinal));
        new[] { "MAT", absence.TypeCode, "arental" }.ShouldAllBe(kind => !content.ToText().Contains(kind, StringComparison.Ordinal));

        var before = form with { Sections = [.. form.Sections.Select(s => s with { Questions = [.. s.Questions.Select(q => q with { OnRotaPlan = null })] })] };
        Content(absence, before, answers)!.ShouldSatisfyAllConditions(c => c.Lines.ShouldBeEmpty(), c => c.Place.ShouldBeNull());
        Content(Wessex.Absence(), form, answers).ShouldNotBeNull();
        RotaPlanContent.Of(absence, Wessex.Rules with { RotaPlan = null }, form, answers, null, Held(Wessex), null).ShouldBeNull();
    }

    [Fact]
    public void Contacts_AreKeptByStaffOnly()
    {
        Should.Throw<RuleBrokenException>(() => RotaContact.Add(Wessex.Deanery, Details("Rota", RotaContactRole.RotaCoordinator), Supervisor, Morning));
        var contact = Contact("Rota", RotaContactRole.RotaCoordinator);

        contact.Correct(contact.Details, Staff, Morning);
        contact.Correct(contact.Details with { Email = "new@trust.example" }, Staff, Morning);
        Should.Throw<RuleBrokenException>(() => contact.End(Doctor, Morning));
        contact.End(Staff, Morning);
        contact.End(Staff, Morning.AddDays(1));
        Should.Throw<RuleBrokenException>(() => contact.Correct(contact.Details, Staff, Morning));

        contact.Happenings.Select(h => h.What).ShouldBe([new RotaContactAdded(contact.Id), new RotaContactCorrected(contact.Id), new RotaContactEnded(contact.Id)]);
    }
}
