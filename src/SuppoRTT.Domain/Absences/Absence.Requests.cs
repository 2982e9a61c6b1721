using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>What is asked of the deanery about an absence, and decided case by case.</summary>
public sealed partial class Absence
{
    private readonly List<DeaneryRequest> _requests = [];

    /// <summary>Everything that was asked of the deanery, whatever became of it.</summary>
    public IReadOnlyList<DeaneryRequest> Requests => _requests;

    public DeaneryRequest Request(int number) => _requests.SingleOrDefault(r => r.Number == number) ?? throw new RuleBrokenException("There is no such request. Look at the absence to see which there are.");

    /// <summary>Why this cannot be asked for now, in a sentence; null if it can.</summary>
    public string? WhyNoRequest(RequestTerms terms, DateOnly today) => WhyNotOpen
        ?? (_requests.Any(r => r.Status == RequestStatus.Appealed && r.Kind == terms.Key) ? "An appeal about this waits for its decision."
        : _requests.Any(r => r.Waits && r.Kind == terms.Key) ? "This was asked for already, and waits for a decision. It can be withdrawn until then."
        : terms.Defers != DeferredDate.None && ReturnedOn is not null ? "The return is confirmed, so no date can be later now."
        : terms.Defers == DeferredDate.Start && Period.Starts <= today ? "The absence has begun, so it cannot begin later."
        : null);

    /// <summary>Why this day cannot be asked for, in a sentence; null if it can.</summary>
    public string? WhyNotFor(RequestTerms terms, DateOnly? day) => terms.Defers switch
    {
        DeferredDate.None => day is null ? null : "This request is about no date.",
        DeferredDate.Start when day > (Period.ExpectedReturn ?? Period.Starts).AddYears(AbsencePeriod.MostYears) => "The later first day away must be within 10 years. Check the year.",
        DeferredDate.Start => day > Period.Starts && (Period.ExpectedReturn is null || day < Period.ExpectedReturn) ? null : "The later first day away must be after the one that is planned, and before the return.",
        DeferredDate.Return when day > Period.Starts.AddYears(AbsencePeriod.MostYears) => "An absence can be 10 years long at most. Check the year.",
        DeferredDate.Return => day > (Period.ExpectedReturn ?? Period.Starts) ? null : "The later first day back must be after the one that is planned.",
    };

    /// <summary>Whether somebody may decide on a request now. Nobody decides on their own, nor on what they asked for or was asked in their name; an appeal is for somebody who had no part in it before.</summary>
    public bool MayDecideOn(DeaneryRequest request, RequestTerms terms, Actor actor, Role? standIn = null) => request.Status == RequestStatus.Appealed
        ? MayDecideOnAppeal(actor, standIn)
        : MaySeeRequests(terms, actor) && !actor.StandsInFor.Prepend(actor).Any(a => a.Is(TraineeId) || Asked(request, a));

    /// <summary>Whether requests of this kind are this person's business to decide, whoever asked: as themselves, or for a programme director or tutor who is away.</summary>
    public bool MaySeeRequests(RequestTerms terms, Actor actor) => MayDecide(actor) || (!actor.Is(TraineeId) && terms.DecidedBy != Role.DeaneryStaff && Reaches(actor, terms.DecidedBy));

    /// <summary>In whose name somebody asks for something here; null if in their own.</summary>
    public Actor? AsksFor(Actor actor) => Asking(actor).OnBehalfOf;

    /// <summary>In whose name somebody decides on requests of this kind here; null if in their own.</summary>
    public Actor? DecidesFor(RequestTerms terms, Actor actor) => Deciding(actor, terms).OnBehalfOf;

    /// <summary>The doctor, or who manages the absence for them, asks the deanery, with a reason. The same again (a double click) changes nothing.</summary>
    /// <param name="terms">What is asked for.</param>
    /// <param name="wishedFor">The later date; null of a request about no date.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="at">Now.</param>
    /// <param name="versionRead">What was on the screen.</param>
    /// <param name="deciders">Who decides beside the deanery's team.</param>
    public void MakeRequest(RequestTerms terms, DateOnly? wishedFor, string reason, Actor by, DateTimeOffset at, int? versionRead = null, IReadOnlyList<PersonId>? deciders = null)
    {
        if (IsAsked(terms, wishedFor, reason, by))
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        RuleBrokenException.Unless(MayManage(by), "Only the doctor, the supervisor or the deanery can ask for this.");
        RuleBrokenException.Unless(WhyNoRequest(terms, at.DateInUk) is null, WhyNoRequest(terms, at.DateInUk) ?? "");
        RuleBrokenException.Unless(WhyNotFor(terms, wishedFor) is null, WhyNotFor(terms, wishedFor) ?? "");
        MustHaveReason(reason);
        var number = _requests.Count + 1;
        by = Asking(by);
        Record(new RequestMade(number, terms.Key), by, at);
        Explain(reason, by);
        _requests.Add(new DeaneryRequest(DeaneryId, number, terms.Key, wishedFor, by.Id, at.DateInUk, LastEventNumber));
        foreach (var person in deciders ?? [])
        {
            Record(new RequestPassedOn(number, person.Value), by, at);
        }
    }

    /// <summary>Whether exactly this was asked just now by the same person, as by a button that was pressed twice.</summary>
    public bool IsAsked(RequestTerms terms, DateOnly? wishedFor, string? reason, Actor by) =>
        _requests.Any(r => r.Kind == terms.Key && r.Status == RequestStatus.Waiting && r.WishedFor == wishedFor && r.AskedBy == by.Id && IsSaidLast(reason, by));

    /// <summary>Whoever asked, or the doctor, withdraws a request that is not decided. A second time changes nothing.</summary>
    public void WithdrawRequest(int number, Actor by, DateTimeOffset at)
    {
        var request = Request(number);
        RuleBrokenException.Unless(MayWithdraw(request, by), "Only who asked for it, or in whose name it was asked, and the doctor can withdraw a request.");
        if (request.Status != RequestStatus.Withdrawn)
        {
            RuleBrokenException.Unless(request.Status == RequestStatus.Waiting, "This request was decided in the meantime, so it cannot be withdrawn. Look at the absence to see the decision.");
            request.Withdraw();
            Record(new RequestWithdrawn(number, request.Kind), InOwnOrAnothersName(by, a => MayWithdrawAlone(request, a)), at);
        }
    }

    /// <summary>The doctor, whoever asked for it or in whose name it was asked, as long as they have to do with the absence, and who stands in for one of those.</summary>
    public bool MayWithdraw(DeaneryRequest request, Actor actor) => AllOf(actor).Any(a => MayWithdrawAlone(request, a));

    /// <summary>Decides on a request, with a reason: for the first time, or on an appeal. It changes no date by itself. The same again (a double click) changes nothing.</summary>
    public void DecideOnRequest(int number, RequestTerms terms, bool granted, string reason, Actor by, DateTimeOffset at, Role? standIn = null)
    {
        var request = Request(number);
        if (!request.Waits && request.IsGranted == granted && IsSaidLast(reason, by))
        {
            return;
        }

        RuleBrokenException.Unless(request.Waits, "Somebody else decided on this request while you had the page open, or it was withdrawn. Look at the absence to see what was decided. What you typed is below.");
        RuleBrokenException.Unless(Status.GoesOn(), WhyNotOpen ?? "");
        RuleBrokenException.Unless(MayDecideOn(request, terms, by, standIn), request.Status == RequestStatus.Appealed
            ? "An appeal is decided by somebody who had no part in this absence before. Leave it to them."
            : "Nobody decides on what they asked for themselves, or stands in for who did. Somebody else who decides for the deanery does.");
        MustHaveReason(reason);
        var decider = request.Status == RequestStatus.Appealed ? by : Deciding(by, terms);
        Record(OutcomeOf(request, granted), decider, at, MayDecide(by) ? Role.DeaneryStaff : standIn ?? terms.DecidedBy);
        Explain(reason, decider);
        request.Decide(granted, terms, at.DateInUk, LastEventNumber);
    }

    /// <summary>The doctor appeals, once and with a reason, against a refusal. The same again (a double click) changes nothing.</summary>
    public void AppealOnRequest(int number, string reason, Actor by, DateTimeOffset at, int? versionRead = null, IReadOnlyList<PersonId>? standIns = null)
    {
        var request = Request(number);
        if (request.Status == RequestStatus.Appealed && IsSaidLast(reason, by))
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        RuleBrokenException.Unless(MayAppeal(by), "Only the doctor can appeal. Ask them to, if they see it differently.");
        RuleBrokenException.Unless(WhyNoAppeal(request, at.DateInUk) is null, WhyNoAppeal(request, at.DateInUk) ?? "");
        MustHaveReason(reason);
        Record(new RequestAppealed(number, request.Kind), by, at, Role.Trainee);
        Explain(reason, by);
        request.Appeal(LastEventNumber);
        foreach (var person in standIns ?? [])
        {
            Record(new AppealPassedOn(person.Value), by, at, Role.Trainee);
        }
    }

    /// <summary>Why nobody can appeal now, in sentences; null if the doctor can.</summary>
    public string? WhyNoAppeal(DeaneryRequest request, DateOnly today) => !Status.GoesOn() ? WhyNotOpen
        : request.Status is RequestStatus.Appealed ? "Your appeal is with the deanery. Somebody who had no part in it before decides."
        : request.AppealEvent is not null ? "The appeal was decided. A decision can be appealed against once."
        : request.Status != RequestStatus.Refused ? "There is no refusal to appeal against."
        : request.AppealUntil is not { } last ? "In this deanery there is no appeal against this decision. Write to the deanery if things have changed."
        : _requests.Any(r => r.Waits && r.Kind == request.Kind) ? "This was asked for again, and waits for a decision. Withdraw that request if you would rather appeal against this decision."
        : today > last ? $"An appeal was possible until {last.Written}. Write to the deanery if things have changed."
        : null;

    /// <summary>Whether somebody took a decision on this request, so that they find it again by the same address.</summary>
    public bool HasDecidedOn(DeaneryRequest request, Actor actor) => _remarks.Any(r => (r.EventNumber == request.DecidedEvent || r.EventNumber == request.AppealDecidedEvent) && actor.Did(r.By));

    private bool MayWithdrawAlone(DeaneryRequest request, Actor actor) => actor.Is(TraineeId) || (Asked(request, actor) && RoleAlone(actor) is not null);

    private Actor Asking(Actor by) => Managing(by);

    private Actor Deciding(Actor by, RequestTerms terms) => InOwnOrAnothersName(by, a => MayDecide(a) || a.Covers(terms.DecidedBy, Post));

    /// <summary>Asked for it, or somebody did in their name.</summary>
    private bool Asked(DeaneryRequest request, Actor actor) => actor.Is(request.AskedBy) || _remarks.Any(r => r.EventNumber == request.AskedEvent && r.By.OnBehalfOfId == actor.Id.Value);

    private static IDomainEvent OutcomeOf(DeaneryRequest request, bool granted) => (request.Status == RequestStatus.Appealed, granted) switch
    {
        (true, true) => new RequestGrantedOnAppeal(request.Number, request.Kind),
        (true, false) => new RequestRefusedOnAppeal(request.Number, request.Kind),
        (false, true) => new RequestGranted(request.Number, request.Kind),
        (false, false) => new RequestRefused(request.Number, request.Kind),
    };
}
