using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Domain.Tests.Absences.Reminders;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Deaneries;

/// <summary>The North East by its files: absences of 3 to 6 months are for the supervisor, longer ones go to the programme director, who is asked to meet, may sign, and else endorses what the supervisor has signed.</summary>
public sealed class NorthEastTests : ReminderTestBase
{
    private const string Form = "pre-return";

    private static readonly DefinedDeanery _defined = DefinitionSet.Read(DefinitionFiles.WithNorthEast).Deaneries.Single(d => d.Rules.Slug == "north-east");

    private static readonly A _northEast = new(_defined, new DeaneryId(Cast.IdOf("north-east")), _defined.Forms.ToDictionary(f => f.Key, f => Cast.IdOf("north-east", f.Key, "version")));

    private static DeaneryRules Rules => _defined.Rules;

    [Theory]
    [InlineData("31 Aug 2027", ReminderTo.Supervisor)]
    [InlineData("1 Dec 2027", ReminderTo.Supervisor)]
    [InlineData("2 Dec 2027", ReminderTo.ProgrammeDirector)]
    [InlineData("1 Dec 2028", ReminderTo.ProgrammeDirector)]
    public void Reminders_BeforeTheReturn_GoToTheSupervisorFor3To6Months_AndToTheDirectorBeyond_8To12WeeksBefore(string back, ReminderTo with)
    {
        var absence = Back(back);

        var deadline = Deadlines.For(absence.Dates, Rules).Single(d => d.Form == Form);
        (deadline.Opens, deadline.Due).ShouldBe((Day(back).AddDays(-84), Day(back).AddDays(-56)));
        foreach (var trigger in new[] { ReminderTrigger.FormOpens, ReminderTrigger.FormDue })
        {
            var reminders = WhatIsDue.For(absence, Rules, MorningOf(absence.Dates.Registered)).Where(r => r.Form == Form && r.Trigger == trigger).ToList();
            reminders.Select(r => r.To.As).ShouldBe([ReminderTo.Trainee, with]);
            reminders.ShouldAllBe(r => r.By == deadline.Due && r.Window == "8 to 12 weeks before the return");
        }
    }

    [Fact]
    public void Reminders_GoToWhoeverItIsNow_WhenTheReturnMoves()
    {
        With(Back("15 Nov 2027")).ShouldBe([ReminderTo.Trainee, ReminderTo.Supervisor]);
        With(Back("10 Jan 2028")).ShouldBe([ReminderTo.Trainee, ReminderTo.ProgrammeDirector]);

        static IEnumerable<ReminderTo> With(Situation absence) => Due(absence, Rules).Where(r => r is { Form: Form, Trigger: ReminderTrigger.FormOpens }).Select(r => r.To.As);
    }

    [Theory]
    [InlineData("1 Dec 2027", false)]
    [InlineData("2 Dec 2027", true)]
    public void Reminders_OfAFormThatWaitsToBeSigned_GoToTheDirectorTooAfterALongAbsence(string back, bool isLong)
    {
        var waits = With(Back(back), Form, f => f with { Status = FormStatus.AwaitingSignOff, SubmittedOn = new(2027, 9, 20) });

        Due(waits, Rules).Where(r => r is { Form: Form, Trigger: ReminderTrigger.SignOffWaits }).Select(r => r.To.As)
            .ShouldBe(isLong ? [ReminderTo.Supervisor, ReminderTo.ProgrammeDirector] : [ReminderTo.Supervisor]);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void Form_ThatTheSupervisorHasSigned_WaitsForTheDirectorAfterALongAbsenceAlone(int months, bool isLong)
    {
        var (absence, _) = _northEast.AwaitingSignOff(Form, Away(months));

        _northEast.SignOff(absence, Form);

        absence.Form(Form).Status.ShouldBe(isLong ? FormStatus.AwaitingEndorsement : FormStatus.SignedOff);
        absence.Form(Form).WaitingEndorsement?.Role.ShouldBe(Role.TrainingProgrammeDirector);
        Rules.Reminders.Where(r => r is { Trigger: ReminderTrigger.EndorsementAsked, Form: Form, Enabled: true }).ShouldHaveSingleItem().To.ShouldBe([ReminderTo.Endorser]);
    }

    [Fact]
    public void Director_MeetsAndSignsAfterALongAbsence_AndNobodyElseHasToEndorseIt()
    {
        var director = _northEast.Cast.ProgrammeDirector.Actor;
        var (absence, _) = _northEast.AwaitingSignOff(Form, Away(12));
        absence.SigningRoles(director, _northEast.Form(Form)).ShouldBe([Role.TrainingProgrammeDirector]);

        _northEast.SignOff(absence, Form, director);

        (absence.MeetingOf(Form)!.Held, absence.Form(Form).Status).ShouldBe((A.Met, FormStatus.SignedOff));
    }

    private static Absence Away(int months) => _northEast.Absence(A.Today.AddMonths(3), A.Today.AddMonths(3 + months));

    private static Situation Back(string back) => Planned with { Dates = Planned.Dates with { ExpectedReturn = Day(back) } };
}
