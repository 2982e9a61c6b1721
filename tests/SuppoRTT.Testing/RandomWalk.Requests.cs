using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>What is asked of the deanery, and decided, at random.</summary>
public sealed partial class RandomWalk
{
    private void SayOfRequests(Actor by)
    {
        var terms = Any(_a.Rules.Requests);
        var number = _random.Next(1, Absence.Requests.Count + 2);
        var kind = Absence.Requests.FirstOrDefault(r => r.Number == number) is { } request ? _a.Rules.Request(request.Kind)! : terms;
        switch (One(6))
        {
            case 0 or 1: Absence.MakeRequest(terms, One(2) == 0 ? SomeDay() : Absence.Period.ExpectedReturn?.AddDays(20), Reason(), One(2) == 0 ? by : _a.Cast.Trainee.Actor, _now); break;
            case 2: Absence.WithdrawRequest(number, by, _now); break;
            case 3: Absence.AppealOnRequest(number, Reason(), One(2) == 0 ? by : _a.Cast.Trainee.Actor, _now); break;
            default: Absence.DecideOnRequest(number, kind, One(2) == 0, Reason(), by, _now, One(3) == 0 ? kind.AppealStandIn : null); break;
        }
    }
}
