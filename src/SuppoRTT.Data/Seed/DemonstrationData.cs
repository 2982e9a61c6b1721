using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Security;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Seed;

/// <summary>Fills an empty database with made-up people and absences at different stages, by the verbs of the domain. In Development only.</summary>
public sealed class DemonstrationData(IServiceScopeFactory scopes, TimeProvider time)
{
    public async Task Run(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SuppoRTTContext>();
        if (await db.People.AnyAsync(cancellation))
        {
            return;
        }

        var both = new Person(new PersonId(Guid.CreateVersion7()), "Robin Demo-Vale", "robin.vale@demonstration.example");
        foreach (var deanery in await db.Deaneries.AsNoTracking().ToListAsync(cancellation))
        {
            await Fill(deanery, both, cancellation);
        }
    }

    private async Task Fill(Deanery deanery, Person both, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, store) = (scope.ServiceProvider.GetRequiredService<SuppoRTTContext>(), scope.ServiceProvider.GetRequiredService<DefinitionStore>());
        scope.ServiceProvider.GetRequiredService<CurrentDeanery>().Choose(deanery);
        var people = new DemonstrationPeople(db, deanery, scope.ServiceProvider.GetRequiredService<IPasswordHasher<SignIn>>(), time.GetUtcNow().AddYears(-1));
        if (await db.People.FindAsync([both.Id], cancellation) is { } known)
        {
            both = known;
        }
        else
        {
            people.AddSignIn(both);
        }

        people.Join(both, false, Role.EducationalSupervisor, Role.DeaneryStaff);
        people.Add("Pat Demo-Quinn", Role.TrainingProgrammeDirector, atProgramme: true);
        people.Add("Cal Demo-Tran", Role.CollegeTutor, atProgramme: true);
        people.Add("Kit Demo-Moss", Role.Champion, atProgramme: true);
        people.Add("Dee Demo-Fox", Role.DeaneryStaff);
        var stages = new DemonstrationStages(db, deanery.Id, (await store.Rules(cancellation)).Rules, await store.Forms(cancellation), people, time.GetUtcNow());
        stages.AddAll(people.Add("Sam Demo-Okafor", Role.EducationalSupervisor));
        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>The absences of one deanery, one for each stage.</summary>
internal sealed class DemonstrationStages(SuppoRTTContext db, DeaneryId deanery, DeaneryRules rules, IReadOnlyList<VersionedForm> forms, DemonstrationPeople people, DateTimeOffset now)
{
    private DateTimeOffset _at = now.AddDays(-60);

    private DateOnly Today => now.DateInUk;

    public void AddAll(Actor supervisor)
    {
        Register("Asha Demo-Rao", supervisor, Today.AddDays(84), Today.AddDays(449));
        Submit(Register("Tom Demo-Ellis", supervisor, Today.AddDays(75), Today.AddDays(300)), 0);
        Return(Submit(Register("Mia Demo-Hart", supervisor, Today.AddDays(70), Today.AddDays(250)), 0), supervisor);
        SignOff(Submit(Register("Ben Demo-Shah", supervisor, Today.AddDays(20), Today.AddDays(200)), 0), 0, supervisor);
        Plan(SignOff(Submit(Register("Eve Demo-Lund", supervisor, Today.AddDays(-100), Today.AddDays(85)), 0), 0, supervisor), supervisor);
        RegisterUnplanned("Noor Demo-Aziz", supervisor);
    }

    private (Absence Absence, Actor Trainee) Register(string name, Actor supervisor, DateOnly starts, DateOnly back)
    {
        var trainee = people.Add(name, Role.Trainee);
        var registration = new AbsenceRegistration(trainee.Id, trainee.Name, people.Post, true, rules.AbsenceTypes[0].Code, new Approval(ApprovalState.NotNeeded), new AbsencePeriod(starts, back));
        return (Begin(registration, trainee, supervisor), trainee);
    }

    private void RegisterUnplanned(string name, Actor supervisor)
    {
        var trainee = people.Add(name, Role.Trainee);
        var registration = new AbsenceRegistration(trainee.Id, trainee.Name, people.Post, false, rules.AbsenceTypes[^1].Code, new Approval(ApprovalState.NotNeeded), new AbsencePeriod(Today.AddDays(-12), null));
        Begin(registration, supervisor, supervisor);
    }

    private Absence Begin(AbsenceRegistration registration, Actor by, Actor supervisor)
    {
        _at = _at.AddHours(7);
        var absence = Absence.Register(deanery, Reference.New(), registration, [.. forms.Select(f => f.Definition)], rules, by, _at);
        absence.NameSupervisor(supervisor.Id, supervisor.Name, by, _at);
        db.Add(absence);
        return absence;
    }

    private Absence Submit((Absence Absence, Actor Trainee) of, int form)
    {
        var (absence, version) = (of.Absence, forms[form]);
        absence.StartForm(version.Definition.Key, version.VersionId, of.Trainee);
        var answers = DemonstrationAnswers.Of(version.Definition, absence, Today);
        db.AddRange(version.Definition.Sections.Select(s => new Drafts.DraftSection(
            deanery, absence.Id, version.Definition.Key, s.Key, answers.Only(key => s.Questions.Any(q => q.Key == key)), of.Trainee.Stamp(Role.Trainee), _at)));
        db.Add(absence.Submit(version.Definition.Key, new Submission(version.Definition, answers, ActionPlanCopy.Of(absence.Needs), 0), of.Trainee, _at.AddHours(1))!);
        return absence;
    }

    private void Return(Absence absence, Actor supervisor)
    {
        var form = forms[0].Definition;
        absence.ReturnForm(form, 1, "Thank you. Please say a little more here before I sign.", [form.Questions.First(q => q.IsAsked).Key], supervisor, _at.AddHours(2));
    }

    private Absence SignOff(Absence absence, int form, Actor supervisor)
    {
        var (definition, version) = (forms[form].Definition, forms[form].VersionId);
        absence.RecordMeeting(definition.Key, _at.DateInUk, MeetingMode.Video, "Both of us", supervisor, _at.AddHours(2));
        var seen = Domain.Forms.AnswerSheet.Seen(definition, DemonstrationAnswers.Of(definition, absence, Today), absence.AudiencesOf(supervisor));
        var content = SignedContent.Of(1, version, definition.Signer(Domain.Forms.Party.Supervisor).Statement, seen, ActionPlanCopy.Of(absence.Needs));
        absence.SignOffForm(definition.Key, new SignOff(definition, 1, content, "We talked it through."), supervisor, _at.AddHours(3));
        return absence;
    }

    private void Plan(Absence absence, Actor supervisor)
    {
        var number = absence.AddNeed(new NeedContent("Feel safe with resuscitation again", NeedArea.Skills, "Half a day of simulation before the first on-call", "Simulation centre", "Both", Today.AddDays(70), null, NeedStatus.InProgress, null), supervisor, _at.AddHours(4));
        absence.CommentOnNeed(number, "I have asked for dates.", supervisor, _at.AddHours(5));
    }
}
