using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.Absences.ActionPlans;

public sealed class ActionPlanTests : AbsenceTestBase
{
    private static readonly NeedContent _content = new("Prescribing", NeedArea.Knowledge, "Read the formulary", null, null, null, null, NeedStatus.NotStarted, null);

    [Fact]
    public void AddNeed_ByDoctorSupervisorTpdOrTutor_CountsUp()
    {
        var absence = Wessex.Absence();

        var numbers = new[] { Doctor, Supervisor, Wessex.Cast.ProgrammeDirector.Actor, Wessex.Cast.CollegeTutor.Actor }.Select(a => absence.AddNeed(_content with { Need = $"Need of {a.Name}" }, a, Morning)).ToList();

        numbers.ShouldBe([1, 2, 3, 4]);
        LastEvent(absence).ShouldBe(new NeedAdded(4));
        absence.Happenings[^1].By.Role.ShouldBe(Role.CollegeTutor);
    }

    [Fact]
    public void AnyVerb_ByOthersOrOnALineThatIsNotThere_IsRefused()
    {
        var absence = Wessex.Absence();
        absence.AddNeed(_content, Doctor, Morning);

        foreach (var actor in new[] { Stranger, Staff, Wessex.Cast.Champion.Actor })
        {
            absence.MayKeepPlan(actor).ShouldBeFalse();
            Refused(absence, () => absence.AddNeed(_content, actor, Morning));
            Refused(absence, () => absence.ChangeNeed(1, 1, _content, actor, Morning));
            Refused(absence, () => absence.CommentOnNeed(1, "Hm", actor, Morning));
        }

        Refused(absence, () => absence.ChangeNeed(2, 1, _content, Doctor, Morning));
        Refused(absence, () => absence.CommentOnNeed(2, "Hm", Doctor, Morning));
        Refused(absence, () => absence.CommentOnNeed(1, " ", Doctor, Morning));
    }

    [Fact]
    public void AnyVerb_OnceMore_ChangesNothing()
    {
        var absence = Wessex.Absence();
        var changed = _content with { Status = NeedStatus.Done };

        absence.AddNeed(_content, Doctor, Morning).ShouldBe(absence.AddNeed(_content, Doctor, Morning));
        absence.ChangeNeed(1, 1, changed, Doctor, Morning);
        absence.ChangeNeed(1, 1, changed, Doctor, Morning);
        absence.CommentOnNeed(1, "Done on Monday", Doctor, Morning);
        absence.CommentOnNeed(1, " Done on Monday ", Doctor, Morning);

        var need = absence.Needs.ShouldHaveSingleItem();
        (need.Version, need.Comments.Count).ShouldBe((2, 1));
        absence.Happenings.TakeLast(3).Select(h => h.What.GetType()).ShouldBe([typeof(NeedAdded), typeof(NeedChanged), typeof(NeedCommented)]);
    }

    [Fact]
    public void ChangeNeed_ThatSomebodyElseChanged_IsRefused()
    {
        var absence = Wessex.Absence();
        absence.AddNeed(_content, Doctor, Morning);
        absence.ChangeNeed(1, 1, _content with { Status = NeedStatus.Done }, Supervisor, Morning);

        Refused(absence, () => absence.ChangeNeed(1, 1, _content with { Status = NeedStatus.Dropped }, Doctor, Morning)).Message.ShouldContain("Somebody else");

        absence.Needs[0].Content.Status.ShouldBe(NeedStatus.Done);
    }

    [Fact]
    public void AnyVerb_OnAnAbsenceThatHasEnded_IsRefused()
    {
        var absence = Wessex.Absence();
        absence.Withdraw("Hm", Doctor, Morning);

        Refused(absence, () => absence.AddNeed(_content, Doctor, Morning));
    }
}
