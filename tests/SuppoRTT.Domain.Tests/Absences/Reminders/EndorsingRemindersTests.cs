using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

/// <summary>Who is to endorse a signed form is asked at once, and again when the day has passed.</summary>
public sealed class EndorsingRemindersTests : ReminderTestBase
{
    private const string Form = "pre-return";

    /// <summary>Wessex as if it had lines for what is endorsed.</summary>
    private static DeaneryRules Rules { get; } = Wessex with { Reminders = [.. Wessex.Reminders, .. LinesFor(Form)] };

    /// <summary>Signed on Monday 3 January 2028, to be endorsed by Monday 17 January.</summary>
    private static Situation Waiting { get; } = With(Planned, Form, f => f with
    {
        Status = FormStatus.AwaitingEndorsement,
        SignedOn = new(2028, 1, 3),
        Endorsing = new EndorsingSituation(Role.TrainingProgrammeDirector, new(2028, 1, 4), new(2028, 1, 17)) { SignedBy = Supervisor },
    });

    /// <summary>The lines of the table of a deanery in which somebody endorses this form.</summary>
    internal static IEnumerable<ReminderRule> LinesFor(string form) =>
    [
        new ReminderRule { Trigger = ReminderTrigger.EndorsementAsked, Form = form, Enabled = true, To = [ReminderTo.Endorser], At = new ReminderDay { Anchor = ReminderAnchor.EndorsementAsked }, Rule = "When it is signed" },
        new ReminderRule
        {
            Trigger = ReminderTrigger.EndorsementWaits, Form = form, Enabled = true, To = [ReminderTo.Endorser], At = new ReminderDay { Anchor = ReminderAnchor.EndorsementDue, Days = 1 }, Rule = "The day after",
            Escalations = [new ReminderEscalation { AfterWorkingDays = 5, Enabled = true, To = [ReminderTo.Staff], Rule = "After 5 working days" }],
        },
    ];

    [Fact]
    public void Endorser_IsAskedAtOnce_ThenReminded_ThenTheTeamIsAskedToHelp()
    {
        var due = Due(Waiting, Rules, "4 Jan 2028").Where(r => r.Key.Step == "endorse-pre-return").ToList();

        Lines(due.Where(r => r.Purpose != ReminderPurpose.Know)).ShouldBe([
            "4 Jan 2028 endorse-pre-return/endorsement-asked Endorser",
            "18 Jan 2028 endorse-pre-return/endorsement-waits Endorser",
            "25 Jan 2028 endorse-pre-return/endorsement-waits-silence-1 Staff",
        ]);
        (due[0].To.Person, due[0].By, due[0].IsFirst).ShouldBe((Director, new DateOnly(2028, 1, 17), true));
    }

    [Fact]
    public void Endorser_WhoSigned_IsNotAsked_AndTheTeamIsIfThereIsNobodyElse()
    {
        var signedByThem = With(Waiting, Form, f => f with { Endorsing = f.Endorsing! with { SignedBy = Director } });

        Due(signedByThem, Rules, "4 Jan 2028").Where(r => r.Trigger == ReminderTrigger.EndorsementAsked).Select(r => r.To.Person).ShouldBe([null]);
        Due(signedByThem with { Holders = signedByThem.Holders with { ProgrammeDirectors = [Director, Friend] } }, Rules, "4 Jan 2028").Where(r => r.Trigger == ReminderTrigger.EndorsementAsked).Select(r => r.To.Person).ShouldBe([Friend]);
    }

    [Theory]
    [InlineData(Role.CollegeTutor)]
    [InlineData(Role.HeadOfSchool)]
    [InlineData(Role.DeaneryStaff)]
    public void Endorser_InEachRole_IsWhoHoldsIt(Role role)
    {
        var head = new PersonId(Guid.NewGuid());
        var waiting = With(Waiting, Form, f => f with { Endorsing = f.Endorsing! with { Role = role } });
        var situation = waiting with { Holders = waiting.Holders with { HeadsOfSchool = [head] } };
        PersonId? asked = role switch { Role.CollegeTutor => Cast.Wessex.CollegeTutor.Id, Role.HeadOfSchool => head, _ => null };

        Due(situation, Rules, "4 Jan 2028").Where(r => r.Trigger == ReminderTrigger.EndorsementAsked).Select(r => r.To.Person).ShouldBe([asked]);
    }

    [Fact]
    public void Nobody_IsAsked_WhileTheFormWaitsForNobody()
    {
        var done = With(Waiting, Form, f => f with { Status = FormStatus.SignedOff, Endorsing = null });

        Due(done, Rules, "4 Jan 2028").ShouldAllBe(r => r.To.As != ReminderTo.Endorser);
    }

    [Fact]
    public void QuietTime_OfTheDoctor_DoesNotKeepTheTeamFromHelping()
    {
        var quiet = Waiting with { Quiet = new QuietTime(new(2028, 1, 1), null, Friend) };

        Due(quiet, Rules, "4 Jan 2028").ShouldContain(r => r.Key.Rung == "endorsement-waits-silence-1" && r.To.Person == null);
    }

    [Fact]
    public void Situation_OfASignedForm_SaysWhoseTurnItIs()
    {
        var a = A.Of("wessex").With(Stages.Programme);
        var (absence, _) = a.SignedOff(Form);

        var form = Situation.Of(absence, new RoleHolders(), a.Cast.Held).Forms.Single(f => f.Key == Form);

        form.Endorsing.ShouldBe(new EndorsingSituation(Role.TrainingProgrammeDirector, A.Today, A.Today.AddDays(14)) { SignedBy = a.Cast.Supervisor.Id });
    }
}
