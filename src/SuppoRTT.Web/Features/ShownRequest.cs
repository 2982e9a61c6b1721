using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>One request with its reasons, as one reader sees it.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Request">The request.</param>
/// <param name="Terms">What the deanery says of its kind; null if it does not list it any more.</param>
/// <param name="Reader">Who reads.</param>
/// <param name="Today">Today.</param>
public sealed record ShownRequest(Absence Absence, DeaneryRequest Request, RequestTerms? Terms, Actor Reader, DateOnly Today)
{
    public string Name => Terms?.Name ?? Request.Kind;

    public bool IsTrainee => Reader.Is(Absence.TraineeId);

    /// <summary>Reads the reasons: those who read the reasons of the absence, those who decide on requests of this kind, and whoever asked while it waits, so that they can withdraw it.</summary>
    public bool SeesReasons => Absence.SeesReasons(Reader) || (Terms is not null && Absence.MaySeeRequests(Terms, Reader)) || IsDecider || CanWithdraw;

    /// <summary>Stands in for the deanery's team on the appeal.</summary>
    public bool IsDecider { get; init; }

    /// <summary>Whether the page on which it is decided is offered: a request to those who decide on its kind, an appeal to those who stand in for the team, too.</summary>
    public bool OffersDecision => Request.Waits && Absence.Status.GoesOn() && Terms is not null && (IsDecider || Absence.MaySeeRequests(Terms, Reader));

    public Remark? Asked => Reason(Request.AskedEvent);

    public Remark? Decided => Reason(Request.DecidedEvent);

    public Remark? Appealed => Reason(Request.AppealEvent);

    public Remark? DecidedOnAppeal => Reason(Request.AppealDecidedEvent);

    public bool CanAppeal => IsTrainee && Absence.WhyNoAppeal(Request, Today) is null;

    public bool CanWithdraw => Request.Status == RequestStatus.Waiting && Absence.MayWithdraw(Request, Reader);

    /// <summary>A later date was granted, and is not that of the absence yet.</summary>
    public bool OffersDates => Request.IsGranted && Absence.MayManage(Reader) && Absence.Status.GoesOn() && Absence.ReturnedOn is null
        && Request.WishedFor is { } day && !(Planned >= day) && !Absence.Requests.Any(r => r.Kind == Request.Kind && r.Number > Request.Number && r.IsGranted);

    /// <summary>The day that it would move, as it is planned now; null while it is not known.</summary>
    public DateOnly? Planned => PlannedIn(Absence.Period);

    /// <summary>The same day in other dates.</summary>
    public DateOnly? PlannedIn(AbsencePeriod period) => Terms?.Defers == DeferredDate.Start ? period.Starts : period.ExpectedReturn;

    /// <summary>What was said with the decision that granted it.</summary>
    public Remark? Granted => !Request.IsGranted ? null : DecidedOnAppeal ?? Decided;

    /// <param name="absence">The absence.</param>
    /// <param name="rules">The deanery's rules.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="today">Today.</param>
    /// <param name="appeals">The kinds on whose appeals the reader decides in the place of the team.</param>
    public static IReadOnlyList<ShownRequest> Of(Absence absence, DeaneryRules rules, Actor reader, DateOnly today, IReadOnlyCollection<string> appeals) =>
        [.. absence.Requests.OrderByDescending(r => r.Number)
            .Select(r => new ShownRequest(absence, r, rules.Request(r.Kind), reader, today) { IsDecider = r.Status == RequestStatus.Appealed && appeals.Contains(r.Kind) }).Where(r => r.SeesReasons)];

    private Remark? Reason(int? number) => SeesReasons && number is not null ? Absence.Remarks.SingleOrDefault(r => r.EventNumber == number) : null;
}
