using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Seed;

/// <summary>What happened to one demonstration absence, step by step. Its clock goes forward only, a few minutes with each step.</summary>
internal sealed class DemonstrationStory(DemonstrationScene scene, Absence absence, Actor trainee, Actor supervisor)
{
    private readonly Dictionary<FormStage, Answers> _answers = [];

    private DateTimeOffset _at;

    public Absence Absence => absence;

    private DateTimeOffset Next => _at = _at.AddMinutes(7);

    public static DateTimeOffset MorningOf(DateOnly day) => UkTime.InstantOf(day, new TimeOnly(9, 40));

    /// <summary>Goes on some days ago.</summary>
    public DemonstrationStory On(int daysAgo)
    {
        _at = MorningOf(scene.Today.AddDays(-daysAgo));
        return this;
    }

    public DemonstrationStory NameSupervisor(Actor named) => Tell(() => absence.NameSupervisor(named.Id, named.Name, absence.AwaitsTakeover ? supervisor : trainee, Next));

    public DemonstrationStory TakeOver() => Tell(() => absence.TakeOver(trainee, Next));

    /// <summary>The first section is saved, the rest is still to do.</summary>
    public DemonstrationStory Begin(FormStage stage) => Tell(() =>
    {
        var form = scene.Form(stage);
        absence.StartForm(form.Definition.Key, form.VersionId, trainee);
        SaveSections(form.Definition, AnswersTo(stage), form.Definition.Sections.Take(1));
    });

    public DemonstrationStory Propose(FormStage stage, int inDays) => Tell(() =>
        absence.ProposeMeeting(KeyOf(stage), UkTime.InstantOf(scene.Today.AddDays(inDays), new TimeOnly(14, 30)), "Education centre, room 2", trainee, Next));

    public DemonstrationStory Submit(FormStage stage, string outcome = "ready") => Tell(() =>
    {
        var form = scene.Form(stage);
        var answers = _answers[stage] = AnswersTo(stage, outcome);
        absence.StartForm(form.Definition.Key, form.VersionId, trainee);
        SaveSections(form.Definition, answers, form.Definition.Sections);
        scene.Db.Add(absence.Submit(form.Definition.Key, new Submission(form.Definition, answers, ActionPlanCopy.Of(absence.Needs), 0, Doctor: scene.DetailsOf(trainee)), trainee, Next)!);
    });

    /// <summary>Their supervisor, who has no account, gets a link to sign.</summary>
    public DemonstrationStory AskGuest(FormStage stage, Person guest) =>
        Tell(() => scene.Db.Add(SigningRequest.Ask(absence, scene.Form(stage).Definition, guest, scene.PersonOf(trainee), scene.Rules, new RolesOnDay([(guest.Id, Role.EducationalSupervisor)]), trainee, Next)));

    /// <summary>The doctor has not heard from their supervisor, and asks the champion to help.</summary>
    public DemonstrationStory AskForHelp(FormStage stage, string words) => Tell(() => absence.AskForHelp(
        KeyOf(stage), words, new WhoHelps(Role.Champion, [new NamedPerson(scene.Champion.Id, scene.Champion.Name)]), scene.Rules, new RolesOnDay([(supervisor.Id, Role.EducationalSupervisor)]), trainee, Next));

    /// <summary>The champion has spoken with the supervisor, and it goes on.</summary>
    public DemonstrationStory SpeakAboutIt(FormStage stage, string reply) => Tell(() => absence.GiveHelp(KeyOf(stage), isSettled: false, reply, scene.Champion, Next));

    public DemonstrationStory Return(FormStage stage) => Tell(() =>
    {
        var form = scene.Form(stage).Definition;
        absence.ReturnForm(form, 1, "Thank you for this. Please say a little more about how you would like to keep up to date, so that I can arrange it.", ["keepingUp"], supervisor, Next);
    });

    /// <summary>Their supervisor signs it, and who is to endorse it after that does.</summary>
    public DemonstrationStory SignOff(FormStage stage) => SignWithoutEndorsing(stage).Endorse(stage);

    public DemonstrationStory SignWithoutEndorsing(FormStage stage) => Tell(() =>
    {
        var (form, version) = (scene.Form(stage).Definition, scene.Form(stage).VersionId);
        absence.RecordMeeting(form.Key, new HeldMeeting(_at.DateInUk, MeetingMode.Video, $"{trainee.Name} and {supervisor.Name}"), supervisor, Next);
        var seen = AnswerSheet.Seen(form, _answers[stage], absence.AudiencesOf(supervisor, form.Key));
        var content = SignedContent.Of(1, version, form.Signer(Party.Supervisor).Statement, seen, ActionPlanCopy.Of(absence.Needs), scene.DetailsOf(trainee), absence.MeetingOf(form.Key)!.Held);
        absence.SignOffForm(form.Key, new SignOff(form, 1, 1, content, "We talked it through and agree on the plan."), supervisor, Next);
    });

    /// <summary>Where the deanery has the programme director look at it: they open it and endorse it.</summary>
    private DemonstrationStory Endorse(FormStage stage) => Tell(() =>
    {
        if (absence.Form(KeyOf(stage)) is { WaitingEndorsement: { } waiting } form)
        {
            var opened = new OpenedRevision(absence, form, scene.Director.Id, Next);
            scene.Db.Add(opened);
            absence.EndorseForm(form.Key, new EndorsementGiven(form.Revision, waiting.Stage, opened, "A good plan. Please ring me if anything changes."), scene.Director, Next);
        }
    });

    /// <summary>The programme director sends it back instead of endorsing it.</summary>
    public DemonstrationStory SendBack(FormStage stage) => Tell(() =>
        absence.SendBackForm(scene.Form(stage).Definition, 1, "Please add who supervises the first on-calls, so that I can plan them.", [], scene.Director, Next));

    public DemonstrationStory Upload(FormStage stage) => Tell(() => absence.MarkFormUploaded(KeyOf(stage), 1, _at.DateInUk, trainee, Next));

    /// <summary>The doctor sends the plan for the rota to every contact of the trust; where the deanery has no such plan, nothing happens.</summary>
    public DemonstrationStory SendRotaPlan() => Tell(() =>
    {
        var (form, email) = (scene.Form(FormStage.BeforeReturn).Definition, scene.Db.Memberships.Local.First(m => m.PersonId == supervisor.Id).Person.Email);
        if (RotaPlanContent.Of(absence, scene.Rules, form, _answers[FormStage.BeforeReturn], DoctorDetails.Parse(scene.DetailsOf(trainee)), RolesOnDay.Of(supervisor), email) is { } content)
        {
            scene.Db.Add(absence.SendRotaPlan(new RotaPlanToSend(scene.Rules.RotaPlan!, content, scene.RotaContacts, content.Hash), trainee, Next)!);
        }
    });

    /// <summary>The first of them says that they have told the rota.</summary>
    public DemonstrationStory AcknowledgeRotaPlan(string name) => Tell(() =>
    {
        if (absence.LatestRotaSendings.FirstOrDefault() is { } sending)
        {
            absence.AcknowledgeRotaPlan(sending.Id, name, scene.Rules.RotaPlan!, Next);
        }
    });

    public DemonstrationStory KeepPlan() => Tell(() =>
    {
        var simulation = new NeedContent("Feel safe with resuscitation again", NeedArea.Skills, "Half a day of simulation before the first on-call", "Simulation centre", "Both of us", absence.Period.ExpectedReturn?.AddDays(-14), "Study budget", NeedStatus.InProgress, null);
        var prescribing = new NeedContent("Know the new prescribing system", NeedArea.Knowledge, "Online module, then an hour with the ward pharmacist", null, trainee.Name, absence.Period.ExpectedReturn, null, NeedStatus.NotStarted, null);
        var number = absence.AddNeed(simulation, trainee, Next);
        absence.AddNeed(prescribing, trainee, Next);
        absence.CommentOnNeed(number, "I have asked the centre for dates in your last month away.", supervisor, Next);
    });

    public DemonstrationStory MoveReturn(DateOnly back) => Tell(() =>
        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, back), "I have agreed a later start with the programme.", trainee, Next));

    /// <summary>Another supervises from a later date.</summary>
    public DemonstrationStory PlanHandover(Actor next, DateOnly from) => Tell(() => absence.NameNextSupervisor(new NamedPerson(next.Id, next.Name), from, trainee, Next));

    public DemonstrationStory ConfirmReturn(DateOnly on) => Tell(() => absence.ConfirmReturn(on, trainee, Next));

    public DemonstrationStory Withdraw(string reason) => Tell(() => absence.Withdraw(reason, trainee, Next));

    public DemonstrationStory RuleOutReturn(string reason) => Tell(() => absence.RuleOutReturn(reason, trainee, Next));

    public DemonstrationStory Decline(string reason) => Tell(() => absence.Decline(reason, scene.Staff, Next));

    public DemonstrationStory PutOnHold(string reason) => Tell(() => absence.PutOnHold(reason, scene.Staff, Next));

    public DemonstrationStory Appeal(string reason) => Tell(() => absence.Appeal(reason, scene.Today, trainee, Next));

    private string KeyOf(FormStage stage) => scene.Form(stage).Definition.Key;

    private Answers AnswersTo(FormStage stage, string outcome = "ready") => new DemonstrationAnswers(absence, trainee, scene.Today, outcome).To(scene.Form(stage).Definition);

    private void SaveSections(FormDefinition form, Answers answers, IEnumerable<Section> sections) => scene.Db.AddRange(sections.Select(s => new DraftSection(
        scene.Deanery, absence.Id, form.Key, s.Key, answers.Only(key => s.Questions.Any(q => q.Key == key)), trainee.Stamp(Role.Trainee), _at,
        answers.Only(key => form.Question(key)?.Fact is Fact.Starts or Fact.ExpectedReturn or Fact.ReturnedOn))));

    private DemonstrationStory Tell(Action step)
    {
        step();
        return this;
    }
}
