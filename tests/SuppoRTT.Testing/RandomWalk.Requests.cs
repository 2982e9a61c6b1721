using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>What is asked of the deanery, and decided: mostly what could come next, by anybody.</summary>
public sealed partial class RandomWalk
{
    private (string Name, Action Say) OfRequests()
    {
        var by = Any(_actors);
        var terms = Any(_a.Rules.Requests);
        var request = Absence.Requests.Count == 0 || One(6) == 0 ? null : Any(Absence.Requests);
        var number = request?.Number ?? One(3) + 1;
        var kind = request is null ? terms : _a.Rules.Request(request.Kind)!;
        return (request?.Status, One(6)) switch
        {
            (_, 0) => ("Withdraw a request", () => Absence.WithdrawRequest(number, by, _now)),
            (null, _) or (RequestStatus.Withdrawn, _) or (RequestStatus.Granted or RequestStatus.GrantedOnAppeal, > 3) => ("Ask the deanery", () => Ask(terms, One(2) == 0 ? by : _a.Cast.Trainee.Actor)),
            (RequestStatus.Refused, _) => ("Appeal on a request", () => Absence.AppealOnRequest(number, Reason(), One(3) == 0 ? by : _a.Cast.Trainee.Actor, _now)),
            (RequestStatus.Appealed, _) => ("Decide on an appeal", () => Absence.DecideOnRequest(number, kind, One(2) == 0, Reason(), by, _now, One(3) == 0 ? kind.AppealStandIn : null)),
            _ => ("Decide on a request", () => Absence.DecideOnRequest(number, kind, One(4) == 0, Reason(), by, _now)),
        };
    }

    private void Ask(RequestTerms terms, Actor by) => Absence.MakeRequest(terms, terms.Defers == DeferredDate.None && One(4) > 0 ? null : One(2) == 0 ? SomeDay() : Absence.Period.ExpectedReturn?.AddDays(20), Reason(), by, _now);
}
