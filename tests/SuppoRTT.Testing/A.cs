using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Ordinary absences at each stage, made by the domain's verbs, so that no test holds an impossible state.</summary>
public sealed class A(DefinedDeanery deanery, DeaneryId id, IReadOnlyDictionary<string, Guid> versions)
{
    /// <summary>When tests begin: a Monday in March, 9 in the morning.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 3, 2);

    public const string NoPlan = "[]";

    /// <summary>The meeting after which forms are signed off.</summary>
    public static readonly HeldMeeting Met = new(Today, MeetingMode.Video, "Both of us");

    public Cast Cast { get; } = Cast.Of(deanery.Rules.Slug);

    public DeaneryRules Rules => deanery.Rules;

    /// <summary>Of a shipped deanery, outside any database.</summary>
    public static A Of(string slug)
    {
        var defined = DefinitionSet.Read(DefinitionFiles.Shipped).Deaneries.Single(d => d.Rules.Slug == slug);
        return new A(defined, new DeaneryId(Cast.IdOf(slug)), defined.Forms.ToDictionary(f => f.Key, f => Cast.IdOf(slug, f.Key, "version")));
    }

    /// <summary>The same deanery as if somebody else looked at its forms after their signature.</summary>
    public A With(params ReviewStage[] stages) => new(deanery with { Forms = [.. deanery.Forms.Select(f => f with { ReviewStages = stages })] }, id, versions);

    public DeaneryId Deanery => id;

    public IReadOnlyList<FormDefinition> Forms => deanery.Forms;

    public FormDefinition Form(string key) => deanery.Form(key)!;

    /// <summary>Registered by the doctor, starting in a quarter of a year, for a year; the supervisor is named.</summary>
    public Absence Absence(DateOnly? starts = null, DateOnly? expectedReturn = null, bool supervised = true)
    {
        var registration = new AbsenceRegistration(
            Cast.Trainee.Id, Cast.Trainee.Name, Cast.Post, Planned: true, Rules.AbsenceTypes[0].Code, new Approval(ApprovalState.NotNeeded),
            new AbsencePeriod(starts ?? Today.AddMonths(3), expectedReturn ?? Today.AddMonths(15)));
        var absence = Domain.Absences.Absence.Register(id, Reference.New(), registration, deanery.Forms, Rules, Cast.Trainee.Actor, Morning);
        if (supervised)
        {
            absence.NameSupervisor(Cast.Supervisor.Id, Cast.Supervisor.Name, Cast.Trainee.Actor, Morning);
        }

        return absence;
    }

    /// <summary>Registered by the supervisor, or by somebody else who may, for a doctor who cannot; the supervisor is named.</summary>
    public Absence AbsenceForAnother(Member? by = null)
    {
        var registrant = (by ?? Cast.Supervisor).Actor;
        var registration = new AbsenceRegistration(
            Cast.Trainee.Id, Cast.Trainee.Name, Cast.Post, Planned: false, Rules.AbsenceTypes[0].Code, new Approval(ApprovalState.NotNeeded), new AbsencePeriod(Today.AddDays(-10), null));
        var absence = Domain.Absences.Absence.Register(id, Reference.New(), registration, deanery.Forms, Rules, registrant, Morning);
        absence.NameSupervisor(Cast.Supervisor.Id, Cast.Supervisor.Name, registrant, Morning);
        return absence;
    }

    /// <summary>The revision is for the database; in a test of the domain it may be ignored.</summary>
    public (Absence Absence, FormRevision Revision) AwaitingSignOff(string form = "pre-absence", Absence? absence = null, params (string Key, string Value)[] given)
    {
        absence ??= Absence();
        if (absence.Form(form).Status == FormStatus.NotStarted)
        {
            absence.StartForm(form, versions[form], Cast.Trainee.Actor);
        }

        return (absence, Submit(absence, form, given)!);
    }

    public FormRevision? Submit(Absence absence, string form, params (string Key, string Value)[] given)
    {
        var submission = new Submission(Form(form), AnswersFor(absence, form, given), NoPlan, absence.Form(form).Revision, "The dates moved");
        return absence.Submit(form, submission, Cast.Trainee.Actor, Morning);
    }

    /// <summary>Starts a form if that is still to be done, and hands it in with these answers and the plan as it stands.</summary>
    public FormRevision Submit(Absence absence, string form, Answers answers)
    {
        if (absence.Form(form).Status == FormStatus.NotStarted)
        {
            absence.StartForm(form, versions[form], Cast.Trainee.Actor);
        }

        var submission = new Submission(Form(form), answers, ActionPlanCopy.Of(absence.Needs), absence.Form(form).Revision, "The dates moved");
        return absence.Submit(form, submission, Cast.Trainee.Actor, Morning)!;
    }

    /// <summary>Answers that say the same dates as the absence.</summary>
    public Answers AnswersFor(Absence absence, string form, params (string Key, string Value)[] given)
    {
        var definition = Form(form);
        var dates = definition.Questions
            .Where(q => q.Fact is Fact.Starts or Fact.ExpectedReturn)
            .Select(q => (q.Key, Value: (q.Fact == Fact.Starts ? absence.Period.Starts : absence.Period.ExpectedReturn)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))
            .Where(d => d.Value is not null && given.All(g => g.Key != d.Key));
        return Complete.Answers(definition, Today, [.. given, .. dates.Select(d => (d.Key, d.Value!)), .. SupportFor(absence, definition, given)]);
    }

    /// <summary>Supervision of two weeks from the return, and a review after it, where a form asks for them.</summary>
    private static IEnumerable<(string Key, string Value)> SupportFor(Absence absence, FormDefinition form, (string Key, string Value)[] given)
    {
        var from = absence.ReturnedOn ?? absence.Period.ExpectedReturn ?? Today.AddYears(5);
        var until = (from > Today ? from : Today).AddDays(13);
        return form.Questions.Where(q => q.Required && q.Fact is Fact.SupervisionStarts or Fact.SupervisionEnds or Fact.ReviewOn && given.All(g => g.Key != q.Key))
            .Select(q => (q.Key, (q.Fact switch { Fact.SupervisionStarts => from, Fact.SupervisionEnds => until, _ => until.AddDays(1) }).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    public void SignOff(Absence absence, string form, Actor? by = null)
    {
        absence.RecordMeeting(form, Met, by ?? Cast.Supervisor.Actor, Morning);
        absence.SignOffForm(form, SignOffOf(absence, form), by ?? Cast.Supervisor.Actor, Morning);
    }

    /// <summary>Of the revision and the meeting as they stand, or of the meeting that is recorded in the same breath.</summary>
    public SignOff SignOffOf(Absence absence, string form, HeldMeeting? held = null, Role? role = null, Answers? seen = null) => new(
        Form(form), absence.Form(form).Revision, absence.MeetingOf(form)?.Records ?? 0,
        SignedContent.Of(absence.Form(form).Revision, versions[form], Form(form).Signer(Party.Supervisor).Statement, seen ?? Answers.None, NoPlan, null, held ?? absence.MeetingOf(form)?.Held, role),
        "Agreed", held, role, MeetingStillCounts: true);

    public (Absence Absence, FormRevision Revision) SignedOff(string form = "pre-absence", Absence? absence = null)
    {
        var (done, revision) = AwaitingSignOff(form, absence);
        SignOff(done, form);
        return (done, revision);
    }

    public (Absence Absence, FormRevision Revision) Returned(string form = "pre-absence")
    {
        var (absence, revision) = AwaitingSignOff(form);
        absence.ReturnForm(Form(form), 1, "Please say more about keeping in touch", [Form(form).Questions.First(q => q.IsAsked).Key], Cast.Supervisor.Actor, Morning);
        return (absence, revision);
    }

    /// <summary>Somebody of the cast as a member of the deanery.</summary>
    public Membership MembershipOf(Member member)
    {
        var membership = new Membership(Cast.IdOf(member.Deanery, member.Email), id, new Person(member.Id, member.Name, member.Email), new Post(), null, null, Today.AddYears(-1));
        foreach (var held in member.Actor.Roles)
        {
            membership.Grant(held.Role, held.Scope, held.ScopeId, Actor.System("tests"), Morning.AddDays(-1));
        }

        return membership;
    }

    /// <summary>A short absence, in a deanery that decides case by case, that waits for the decision.</summary>
    public Absence AwaitingDecision(string reason = "It was a hard year", DateTimeOffset? at = null, Member? by = null)
    {
        var registration = new AbsenceRegistration(
            Cast.Trainee.Id, Cast.Trainee.Name, Cast.Post, Planned: true, Rules.AbsenceTypes[0].Code, new Approval(ApprovalState.NotNeeded), new AbsencePeriod(Today.AddDays(20), Today.AddDays(50)), reason);
        var rules = Rules with { Threshold = Rules.Threshold with { Below = BelowThreshold.CaseByCase } };
        return Domain.Absences.Absence.Register(id, Reference.New(), registration, deanery.Forms, rules, (by ?? Cast.Trainee).Actor, at ?? Morning);
    }

    /// <summary>A short one that the deanery accepted: of the doctor, or registered for them.</summary>
    public Absence Accepted(string reason, Member? registrant = null)
    {
        var absence = AwaitingDecision(by: registrant);
        absence.Accept(reason, Cast.Staff.Actor, Morning);
        return absence;
    }

    public Absence Declined(string reason)
    {
        var absence = AwaitingDecision();
        absence.Decline(reason, Cast.Staff.Actor, Morning);
        return absence;
    }

    /// <summary>A short one that somebody else of the deanery than the cast's decided against, and the doctor appealed.</summary>
    public Absence Appealed(string reason = "Nobody asked about my new post", Actor? decider = null)
    {
        var absence = AwaitingDecision();
        absence.Decline("It is short enough to plan at work", decider ?? new Actor(ActorKind.Person, new PersonId(Guid.CreateVersion7()), "Una Demo-Lund", [new RoleHeld(Role.DeaneryStaff)]), Morning);
        absence.Appeal(reason, Today.AddDays(Rules.Threshold.AppealDays), Cast.Trainee.Actor, Morning);
        return absence;
    }

    /// <summary>Back at work since today, as it was expected.</summary>
    public Absence Back()
    {
        var absence = Absence(Today.AddMonths(-6), Today);
        absence.ConfirmReturn(Today, Cast.Trainee.Actor, Morning);
        return absence;
    }
}
