using System.Globalization;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Says verbs to one absence at random: mostly by those who may, in an order that makes sense about half the time, and never with regard to the rules.</summary>
public sealed partial class RandomWalk
{
    private readonly Random _random;
    private readonly A _a;
    private readonly Actor[] _actors;
    private readonly Guid _version = Guid.NewGuid();
    private readonly List<FormRevision> _revisions = [];
    private readonly List<(List<Actor> Lent, IReadOnlyList<Actor> Absent)> _lent = [];
    private readonly List<Actor> _deputies = [];
    private DateTimeOffset _now = A.Morning;

    public RandomWalk(int seed, A a)
    {
        (_random, _a, _guest) = (new Random(seed), a, Guest(a.Cast.Deanery));
        _deciders = [a.Cast.Staff.Actor, OfTheTeam(null, "for nobody")];
        Actor[] often = [a.Cast.Trainee.Actor, a.Cast.Supervisor.Actor];
        (_rota, Absence) = (ContactFor(a), Begun());
        _actors = [.. a.Cast.Everyone.Select(m => m.Actor), OfManyRoles(a.Cast.Trainee), OfManyRoles(a.Cast.OtherSupervisor), .. Deputies(), .. Elsewhere(), .. Guests(), Actor.System("Nobody"), .. often, .. often];
    }

    public Absence Absence { get; }

    /// <summary>Everybody who says a verb: the cast, two who hold every role (one is the doctor), deputies, those whose roles reach other parts of the deanery, guests of one form, and the portal itself.</summary>
    public IReadOnlyList<Actor> Actors => _actors;

    /// <summary>Everything that was handed in so far.</summary>
    public IReadOnlyList<FormRevision> Revisions => _revisions;

    /// <summary>A verb with its arguments, and its name for the one who reads a failure.</summary>
    public (string Name, Action Say) Next()
    {
        _now = _now.AddHours(One(4) == 0 ? 0 : _random.Next(0, 300));
        NameOrEndDeputy();
        var (by, form) = (Any(_actors), Any(Absence.Forms).Key);
        if ((One(2) == 0 ? OfSitting(by) : One(3) == 0 ? Timely(Any(Absence.Forms)) : null) is { } timely)
        {
            return timely;
        }

        if (One(5) == 0)
        {
            return OfRequests();
        }

        if (One(4) == 0)
        {
            return OfOthers(form, by);
        }

        if (One(2) == 0)
        {
            return ("A step that makes sense", () => Sensible(Absence.Form(form)));
        }

        var verbs = new (string, Action)[]
        {
            ("StartForm", () => Absence.StartForm(form, _version, by)),
            ("Submit", () => Submit(form, by)),
            ("Submit by the doctor", () => Submit(form, _a.Cast.Trainee.Actor)),
            ("RecordMeeting", () => Absence.RecordMeeting(form, SomeMeeting(), by, _now)),
            ("RecordMeeting again", () => Absence.RecordMeeting(form, SomeMeeting(), by, _now, new RecordBefore(About(Records(form)), One(2) == 0))),
            ("SignOff", () => Absence.SignOffForm(form, SignOffOf(form), by, _now)),
            ("SignOff by the supervisor", () => Absence.SignOffForm(form, SignOffOf(form), _a.Cast.Supervisor.Actor, _now)),
            ("Sign or endorse by a deputy", () => ActAsDeputy(form)),
            ("SignOff by a guest", () => Absence.SignOffForm(form, SignOffOf(form), GuestOf(form), _now)),
            ("Return", () => Absence.ReturnForm(_a.Form(form), About(Absence.Form(form).Revision), Reason(), [], by, _now)),
            ("Endorse", () => Endorse(Absence.Form(form), by)),
            ("SendBack", () => Absence.SendBackForm(_a.Form(form), About(Absence.Form(form).Revision), Reason(), [], One(2) == 0 ? by : Endorser(Absence.Form(form)), _now)),
            ("Reopen", () => Absence.ReopenForm(form, About(Absence.Form(form).Revision), Reason(), by, _now)),
            ("TakeBack", () => Absence.TakeBackForm(form, About(Absence.Form(form).Revision), by, _now)),
            ("ChangeDates", () => Absence.ChangeDates(new AbsencePeriod(SomeDay(), One(3) == 0 ? null : SomeDay()), Reason(), by, _now)),
            ("ConfirmReturn", () => Absence.ConfirmReturn(SomeDay(), by, _now)),
            ("MarkUploaded", () => Absence.MarkFormUploaded(form, About(Absence.Form(form).Revision), One(2) == 0 ? Day : SomeDay(), One(2) == 0 ? by : _a.Cast.Trainee.Actor, _now)),
            ("TakeOver", () => Absence.TakeOver(by, _now)),
            ("NameSupervisor", () => NameSupervisor(by)),
            ("LeaveSupervisorOpen", () => Absence.LeaveSupervisorOpen(by, _now, About(Absence.Version))),
            ("NameNextSupervisor", () => Handovers.NameNext(Absence, _a, _random, by, _now)),
            ("MoveHandover", () => Absence.MoveHandover(SomeDay(), Follows(), by, _now, About(Absence.Version))),
            ("TakeBackHandover", () => Absence.TakeBackHandover(by, _now, About(Absence.Version))),
            ("HandOver", () => Absence.HandOver(Follows(), One(2) == 0 ? by : Actor.System("The day"), _now)),
            ("NamePartner", () => Absence.NamePartner(_a.Form(form), _a.MembershipOf(Any(People)), by, _now)),
            ("AddNeed", () => Absence.AddNeed(SomeNeed(), by, _now)),
            ("ChangeNeed", () => Absence.ChangeNeed(_random.Next(1, 4), _random.Next(1, 4), SomeNeed(), by, _now)),
            ("CommentOnNeed", () => Absence.CommentOnNeed(_random.Next(1, 4), Reason(), by, _now)),
            ("Wish", () => Wish(by)),
            ("AskForHelp", () => AskForHelp(form, One(3) == 0 ? by : _a.Cast.Trainee.Actor)),
            ("GiveHelp", () => Absence.GiveHelp(form, One(2) == 0, One(2) == 0 ? null : Reason(), by, _now)),
            ("Hold", () => Absence.PutOnHold(Reason(), by, _now)),
            ("Resume", () => Absence.Resume(Reason(), by, _now)),
            ("End or begin again", () => EndOrBegin(by)),
        };
        return Any(verbs);
    }

    private void NameSupervisor(Actor by)
    {
        var member = Any(new[] { _a.Cast.Supervisor, _a.Cast.Supervisor, _a.Cast.OtherSupervisor, _a.Cast.Trainee, _guest });
        Absence.NameSupervisor(member.Id, member.Name, by, _now);
    }

    /// <summary>Who follows as the supervisor, or somebody else who is looked up in error.</summary>
    private Membership? Follows() => One(6) == 0 ? null : _a.Cast.Everyone.FirstOrDefault(m => m.Id == Absence.Next?.PersonId) is { } next ? _a.MembershipOf(next) : null;

    private void EndOrBegin(Actor by)
    {
        switch (One(6))
        {
            case 0: Absence.Withdraw(Reason(), by, _now); break;
            case 1: Absence.RuleOutReturn(Reason(), by, _now); break;
            case 2: Absence.Accept(Reason(), by, _now); break;
            case 3: Absence.Decline(Reason(), by, _now); break;
            default: Absence.Reinstate(Reason(), by, _now); break;
        }
    }

    private void Wish(Actor by)
    {
        var quiet = new QuietTime(SomeDay(), One(2) == 0 ? null : SomeDay(), Any(new[] { _a.Cast.Supervisor, _a.Cast.Trainee }).Id);
        switch (One(5))
        {
            case 0: Absence.OptOut(Reason(), Reason(), by, _now); break;
            case 1: Absence.OptBackIn(by, _now); break;
            case 2: Absence.StartQuietTime(quiet, by, _now); break;
            case 3: Absence.EndQuietTime(by, _now); break;
            default: Absence.AgreeContact(new ContactWhileAway(Any(Enum.GetValues<ContactWay>()), One(2) == 0 ? null : quiet.Tells), by, _now); break;
        }
    }

    private static Actor OfManyRoles(Member member) => new(ActorKind.Person, member.Id, member.Name, [.. Enum.GetValues<Role>().Select(r => new RoleHeld(r))]);

    private IEnumerable<Actor> Elsewhere() => Enum.GetValues<ScopeKind>().Where(s => s != ScopeKind.Deanery).Select(scope => new Actor(
        ActorKind.Person, new PersonId(Cast.IdOf("elsewhere", scope.ToString())), scope.ToString(),
        [.. Enum.GetValues<Role>().Where(r => r is not (Role.Trainee or Role.EducationalSupervisor)).Select(r => new RoleHeld(r, scope, Another(scope)))]));

    private NeedContent SomeNeed() => new("Something", Any(Enum.GetValues<NeedArea>()), "Somehow", null, null, null, null, Any(Enum.GetValues<NeedStatus>()), null);

    private HeldMeeting SomeMeeting() => new(SomeDay(), Any(Enum.GetValues<MeetingMode>()), "Us");

    private int Records(string form) => Absence.MeetingOf(form)?.Records ?? 0;

    private DateOnly SomeDay() => DateOnly.FromDateTime(_now.DateTime).AddDays(_random.Next(-500, 200));

    /// <summary>The number that is right, or one that is stale.</summary>
    private int About(int number) => One(5) == 0 ? number - 1 : number;

    private string Reason() => One(5) == 0 ? " " : "Because";

    private int One(int of) => _random.Next(of);

    private T Any<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
