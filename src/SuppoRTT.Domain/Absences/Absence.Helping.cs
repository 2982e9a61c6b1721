using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Who does a form with the doctor has not answered: somebody else helps, never they themselves.</summary>
public sealed partial class Absence
{
    private readonly List<CallForHelp> _calls = [];

    public IReadOnlyList<CallForHelp> Calls => _calls;

    /// <summary>That somebody was asked to help with a form and it is still waited for; null if nobody was, or it is over.</summary>
    public CallForHelp? OpenCall(string form) => _calls.SingleOrDefault(c => c.FormKey == form && c.SettledAt is null && IsStillAbout(c));

    /// <summary>The latest time that help was asked for with a form, over or not.</summary>
    public CallForHelp? LatestCall(string form) => _calls.Where(c => c.FormKey == form).MaxBy(c => c.AskedAt);

    /// <summary>Reads what was asked and answered: the doctor, who helps, and the deanery. Never of whom nothing was heard.</summary>
    public bool SeesCall(Actor reader, CallForHelp call) => reader.Is(TraineeId) || MayHelp(reader, call);

    /// <summary>Reads in the history, and among what was sent, that help was asked for: the doctor and those who may help. Nobody of whom nothing was heard, and nobody else who does forms with the doctor.</summary>
    public bool SeesCalls(Actor reader) => reader.Is(TraineeId) || (_calls.All(c => !IsAbout(c, reader)) && _calls.Exists(c => MayHelp(reader, c)));

    /// <summary>May help: those who were asked, who stands in for them, and the deanery's team, so that nothing is lost when who was asked has gone. Never of whom nothing was heard, nor who stands in for that one, whatever else they are.</summary>
    public bool MayHelp(Actor actor, CallForHelp call) =>
        !actor.Is(TraineeId) && !IsAbout(call, actor) && (Reaches(actor, call.To) || actor.Covers(Role.DeaneryStaff, Post));

    /// <summary>In whose name somebody helps; null if in their own.</summary>
    public Actor? HelpsFor(Actor actor, CallForHelp call) => Helping(actor, call).OnBehalfOf;

    /// <summary>Since which day the doctor waits for who does a form with them now: since it was handed in, or since the time of a meeting that nobody recorded; at the earliest since they were named. Null if they do not wait.</summary>
    public DateOnly? WaitsSince(string form, RolesOnDay held, DateOnly today) => (DoneNowWith(form, held), Form(form), MeetingOf(form)) switch
    {
        (null, _, _) => null,
        ({ } partner, { Status: FormStatus.AwaitingSignOff, SubmittedAt: { } sent }, _) => Days.Later(sent.DateInUk, partner.From.DateInUk),
        ({ } partner, { } found, { Held: null, ProposedFor: { } meeting }) when found.Status.IsOpen() && meeting.DateInUk < today => Days.Later(meeting.DateInUk, partner.From.DateInUk),
        _ => null,
    };

    /// <summary>For whom the doctor waits, and from which day they can ask somebody else to help; null while they wait for nobody, or somebody helps already.</summary>
    public HelpOffer? OfferOfHelp(string form, DeaneryRules rules, RolesOnDay held, DateOnly today) =>
        WhyNotOpen is null && !AwaitsTakeover && OpenCall(form) is null && WaitsSince(form, held, today) is { } since
            ? new HelpOffer(DoneNowWith(form, held)!.Name, MayCallFrom(form, since, rules), today) : null;

    /// <summary>Why the doctor does not ask somebody else to help now, in a sentence; null if they can.</summary>
    public string? WhyNoCall(string form, DeaneryRules rules, RolesOnDay held, DateOnly today) => WhyNotOpen
        ?? (AwaitsTakeover ? "Take over this absence first. Then you can ask for help with its forms."
        : OpenCall(form) is not null ? "You have asked somebody to help with this form already. The page of the form says what has come of it."
        : OfferOfHelp(form, rules, held, today) is not { } offer ? "This form waits for nobody now, so there is nothing to ask help for."
        : !offer.IsNow ? $"From {offer.From.Written} you can ask somebody else to help. People are often away for some days."
        : null);

    /// <summary>From which day somebody else can be asked: so many working days after the wait began, and after the last time that it was settled.</summary>
    public DateOnly MayCallFrom(string form, DateOnly since, DeaneryRules rules) =>
        WorkingDays.Of(rules.Nation).Add(_calls.Where(c => c.FormKey == form && c.SettledAt is not null).Select(c => c.SettledAt!.Value.DateInUk).Append(since).Max(), rules.AskForHelpAfterWorkingDays);

    /// <summary>The doctor asks somebody else to help. While help is asked for (a double click), changes nothing.</summary>
    /// <param name="form">The key of the form.</param>
    /// <param name="words">What they want to say to who helps.</param>
    /// <param name="from">Who can help: never of whom nothing was heard.</param>
    /// <param name="rules">After how many working days the deanery lets them ask.</param>
    /// <param name="held">Who holds which role today.</param>
    /// <param name="by">The doctor.</param>
    /// <param name="at">Now.</param>
    public void AskForHelp(string form, string? words, WhoHelps from, DeaneryRules rules, RolesOnDay held, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(TraineeId), "Only the doctor asks for help with their form.");
        if (OpenCall(form) is not null)
        {
            return;
        }

        var hindrance = WhyNoCall(form, rules, held, at.DateInUk);
        RuleBrokenException.Unless(hindrance is null, hindrance ?? "");
        var about = DoneNowWith(form, held)!;
        RuleBrokenException.Unless(from.People.All(p => p.Person != about.PersonId && p.Person != TraineeId), "Somebody else has to help.");
        _calls.Where(c => c.FormKey == form && c.SettledAt is null).ToList().ForEach(c => c.Lapse(at));
        _calls.Add(new CallForHelp(DeaneryId, form, about, Form(form).Status != FormStatus.AwaitingSignOff, from.Role, words, at));
        Record(new HelpAsked(form, from.Role), by, at, Role.Trainee);
        foreach (var person in from.People)
        {
            Record(new HelpAskedOf(form, person.Person.Value), by, at, Role.Trainee);
        }
    }

    /// <summary>Who helps says that they have spoken about it, or that it is settled, with a line to the doctor if they like. The same again (a double click) changes nothing.</summary>
    public void GiveHelp(string form, bool isSettled, string? reply, Actor by, DateTimeOffset at)
    {
        var call = LatestCall(form);
        RuleBrokenException.Unless(call is not null && MayHelp(by, call), "You were not asked to help with this form.");
        var helping = Helping(by, call!);
        if (call!.Says(isSettled, reply, NameOf(helping)))
        {
            return;
        }

        RuleBrokenException.Unless(OpenCall(form) == call, "Nobody waits for help with this form any more.");
        call.Answer(isSettled, reply, NameOf(helping), at);
        Record(isSettled ? new HelpSettled(form) : new HelpBegun(form), helping, at, (helping.OnBehalfOf ?? helping).Covers(call.To, Post) ? call.To : Role.DeaneryStaff);
    }

    /// <summary>Of whom nothing was heard, or who stands in for them today: what they were asked in that one's name is theirs to do.</summary>
    private static bool IsAbout(CallForHelp call, Actor actor) => actor.StandsInFor.Prepend(actor).Any(a => a.Is(call.AboutId));

    private Actor Helping(Actor by, CallForHelp call) => InOwnOrAnothersName(by, a => a.Covers(call.To, Post) || a.Covers(Role.DeaneryStaff, Post));

    /// <summary>Both names, where there is room for them; the history has both in any case.</summary>
    private static string NameOf(Actor helping) => helping.Stamp().Shown is { Length: <= Person.LongestName } both ? both : helping.Name;

    /// <summary>Whether it is still waited for: the same person does the form, and has neither signed nor returned what was handed in then, nor met the doctor.</summary>
    private bool IsStillAbout(CallForHelp call) => WhyNotOpen is null && TogetherWith(call.FormKey)?.PersonId == call.AboutId && Form(call.FormKey) is var form
        && (call.IsAboutMeeting ? form.Status.IsOpen() && MeetingOf(form.Key) is { Held: null } : form.Status == FormStatus.AwaitingSignOff && form.SubmittedAt <= call.AskedAt);
}
