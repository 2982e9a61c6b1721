using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

using static SuppoRTT.Domain.Forms.FormStage;

namespace SuppoRTT.Data.Seed;

/// <summary>The absences of one deanery, one for each stage there is. Its windows and thresholds decide on the days, so that each stage is what it is in every deanery.</summary>
internal sealed class DemonstrationScene(SuppoRTTContext db, DeaneryId deanery, DeaneryRules rules, IReadOnlyList<VersionedForm> forms, DemonstrationPeople people, DateOnly today)
{
    public required Actor Supervisor { get; init; }

    public required Actor OtherSupervisor { get; init; }

    /// <summary>Supervises, and works for the deanery as well.</summary>
    public required Actor OfManyRoles { get; init; }

    /// <summary>Directs the programme of the doctors.</summary>
    public required Actor Director { get; init; }

    public required Actor Champion { get; init; }

    public required Actor Staff { get; init; }

    /// <summary>Who keeps and staffs the rota at the trust.</summary>
    public required IReadOnlyList<RotaContact> RotaContacts { get; init; }

    public SuppoRTTContext Db => db;

    public DeaneryRules Rules => rules;

    public DeaneryId Deanery => deanery;

    public DateOnly Today => today;

    public VersionedForm Form(FormStage stage) => forms.First(f => f.Definition.Stage == stage);

    public Person PersonOf(Actor trainee) => people.PersonOf(trainee);

    public string? DetailsOf(Actor trainee) => people.DetailsOf(trainee, rules);

    public void TellAll()
    {
        BeforeTheAbsence();
        WhileAway();
        BeforeTheReturn();
        AfterTheReturn();
        EndedEarly();
        NotPlanned();
        Short();
        DemonstrationCases.Tell(this);
        DemonstrationEndorsing.Tell(this);
        this.TellNotes();
    }

    private void BeforeTheAbsence()
    {
        Plan("Asha Demo-Rao", "MAT", 1, StartDueIn(40), 364, Supervisor);
        Plan("Tom Demo-Ellis", "OOPR", 30, StartDueIn(9), 364, Supervisor).On(3).Begin(BeforeAbsence).Propose(BeforeAbsence, inDays: 4);
        Plan("Mia Demo-Hart", "SPL", 30, StartDueIn(5), 180, Supervisor).On(2).Submit(BeforeAbsence);
        var guest = people.Invite("Gale Demo-Orr");
        Plan("Una Demo-Kerr", "SPL", 30, StartDueIn(7), 200, guest.ActorOn(today)).On(2).Submit(BeforeAbsence).AskGuest(BeforeAbsence, guest.Person);
        Plan("Ben Demo-Shah", "OOPC", 40, StartDueIn(6), 300, Supervisor).On(6).Submit(BeforeAbsence).On(2).Return(BeforeAbsence);
        Plan("Eve Demo-Lund", "MAT", 110, today.AddDays(21), 300, OtherSupervisor).On(80).Submit(BeforeAbsence).On(76).SignOff(BeforeAbsence).On(70).Upload(BeforeAbsence);
    }

    private void WhileAway() =>
        Plan("Leo Demo-Park", "ADOPT", 200, today.AddDays(-60), 300, OtherSupervisor).On(160).Submit(BeforeAbsence).On(155).SignOff(BeforeAbsence).On(154).Upload(BeforeAbsence).On(90).KeepPlan();

    private void BeforeTheReturn()
    {
        Away("Nia Demo-Cole", "MAT", BackDueIn(7), Supervisor).On(20).KeepPlan().On(4).Propose(BeforeReturn, inDays: 3);
        Away("Raj Demo-Sen", "OOPR", BackDueIn(-9), OtherSupervisor);
        Away("Zoe Demo-Webb", "MAT", BackDueIn(4), OfManyRoles).On(20).KeepPlan().On(2).Submit(BeforeReturn);
        Away("Kai Demo-Frost", "SICK", today.AddDays(30), Supervisor).On(66).Submit(BeforeReturn).On(63).SignOff(BeforeReturn).On(60).Upload(BeforeReturn).On(20).SendRotaPlan().On(19).AcknowledgeRotaPlan("Jo Demo-Bloggs");
        Away("Ivy Demo-Bell", "MAT", today.AddDays(45), Supervisor).On(50).Submit(BeforeReturn).On(47).SignOff(BeforeReturn).On(3).MoveReturn(today.AddDays(73));
    }

    private void AfterTheReturn()
    {
        Returned("Max Demo-Reed", today.AddDays(-6), Supervisor).On(1).Begin(AfterReturn);
        Returned("Ana Demo-Ruiz", today.AddDays(-40), Supervisor).On(26).Submit(AfterReturn, "extend").On(24).SignOff(AfterReturn);
        Returned("Lea Demo-Holt", today.AddDays(-70), OtherSupervisor).On(56).Submit(AfterReturn, "ready").On(52).SignOff(AfterReturn).Upload(AfterReturn);
    }

    private void EndedEarly()
    {
        Plan("Jon Demo-Pike", "OOPE", 25, StartDueIn(20), 200, OtherSupervisor).On(12).Withdraw("My plans have changed and I am staying in the programme.");
        Away("Sol Demo-Mbeki", "OOPC", today.AddDays(150), OtherSupervisor).On(15).RuleOutReturn("I have taken a post outside training and have told the programme.");
    }

    private void NotPlanned()
    {
        ForAnother("Noor Demo-Aziz", 9, today.AddDays(-12), Supervisor).NameSupervisor(Supervisor);
        ForAnother("Gwen Demo-Hale", 30, today.AddDays(-35), Champion).On(10).TakeOver();
    }

    private void Short()
    {
        Plan("Dan Demo-Cross", "SICK", 3, today.AddDays(14), 45, Supervisor);
        var asked = Plan("Ida Demo-Voss", "OTHER", 20, today.AddDays(10), 30, OtherSupervisor);
        if (asked.Absence.Status == AbsenceStatus.AwaitingDecision)
        {
            asked.On(11).Decline("You keep up your clinical work on the days between, so your supervisor can plan this with you without the programme.");
            Plan("Rhea Demo-Lund", "OTHER", 22, today.AddDays(12), 40, OtherSupervisor).On(14).Decline("Six weeks are short enough to plan with your supervisor.")
                .On(9).Appeal("I come back to a hospital and a rota that I do not know, and nobody there can plan it with me before.");
        }
    }

    public DemonstrationStory Plan(string name, string type, int ago, DateOnly starts, int days, Actor supervisor)
    {
        var trainee = people.Add(name, Role.Trainee);
        var approval = type.StartsWith("OOP", StringComparison.Ordinal)
            ? new Approval(ApprovalState.Approved, "Postgraduate dean", today.AddDays(-ago - 14))
            : new Approval(ApprovalState.NotNeeded);
        return Tell(Registration(trainee, type, approval, planned: true, new AbsencePeriod(starts, starts.AddDays(days))), trainee, trainee, supervisor, ago).NameSupervisor(supervisor);
    }

    /// <summary>Away since a while, with the first form signed in time.</summary>
    public DemonstrationStory Away(string name, string type, DateOnly back, Actor supervisor) =>
        Plan(name, type, 340, today.AddDays(-200), back.DayNumber - today.AddDays(-200).DayNumber, supervisor).On(300).Submit(BeforeAbsence).On(296).SignOff(BeforeAbsence).On(295).Upload(BeforeAbsence);

    private DemonstrationStory Returned(string name, DateOnly back, Actor supervisor)
    {
        var before = today.DayNumber - back.DayNumber + 100;
        return Away(name, "MAT", back, supervisor).On(before).Submit(BeforeReturn).On(before - 3).SignOff(BeforeReturn).On(today.DayNumber - back.DayNumber - 1).ConfirmReturn(back);
    }

    private DemonstrationStory ForAnother(string name, int ago, DateOnly starts, Actor by)
    {
        var trainee = people.Add(name, Role.Trainee);
        var registration = Registration(trainee, "SICK", new Approval(ApprovalState.NotNeeded), planned: false, new AbsencePeriod(starts, null)) with
        {
            Situation = new UnplannedSituation(ExpectedLength.ThreeToSixMonths, DoctorKnows: true, OccupationalHealthReferral.Yes, "Please write to me first. I ring them every second week."),
            Contact = new ContactWhileAway(ContactWay.ThroughSomeone, by.Id),
        };
        return Tell(registration, by, trainee, by, ago);
    }

    private DemonstrationStory Tell(AbsenceRegistration registration, Actor by, Actor trainee, Actor supervisor, int ago)
    {
        var absence = Absence.Register(deanery, Reference.New(), registration, [.. forms.Select(f => f.Definition)], rules, by, DemonstrationStory.MorningOf(today.AddDays(-ago)));
        db.Add(absence);
        return new DemonstrationStory(this, absence, trainee, supervisor).On(ago);
    }

    private AbsenceRegistration Registration(Actor trainee, string type, Approval approval, bool planned, AbsencePeriod period) => new(
        trainee.Id, trainee.Name, people.Post, planned, rules.Type(type)?.Code ?? rules.AbsenceTypes[^1].Code, approval, period,
        rules.Threshold.IsBelow(period.Starts, period.ExpectedReturn) ? "I was away last year as well, and would like to plan this return with somebody." : null);

    private DateOnly StartDueIn(int days) => today.AddDays(days - (7 * Window(BeforeAbsence).DueWeeks));

    private DateOnly BackDueIn(int days) => today.AddDays(days - (7 * Window(BeforeReturn).DueWeeks));

    private WindowRule Window(FormStage stage) => rules.Windows.First(w => w.Form == Form(stage).Definition.Key).Planned;
}
