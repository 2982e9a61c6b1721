using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Ordinary absences with a request to the deanery: for a later return.</summary>
public static class RequestsOfA
{
    /// <summary>Somebody else of the deanery's team than the cast's.</summary>
    public static Actor Una { get; } = new(ActorKind.Person, new PersonId(Cast.IdOf("una")), "Una Demo-Lund", [new RoleHeld(Role.DeaneryStaff)]);

    public static RequestTerms LaterReturn(this A a) => a.Rules.Requests.Single(r => r.Defers == DeferredDate.Return);

    public static Absence Requested(this A a, string reason = "The nursery has no place before", Actor? by = null)
    {
        var absence = a.Absence();
        absence.MakeRequest(a.LaterReturn(), absence.Period.ExpectedReturn!.Value.AddDays(30), reason, by ?? a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }

    public static Absence RequestRefused(this A a, Actor? by = null)
    {
        var absence = a.Requested();
        absence.DecideOnRequest(1, a.LaterReturn(), granted: false, "The post cannot be held", by ?? Una, A.Morning);
        return absence;
    }

    public static Absence RequestAppealed(this A a, Actor? decider = null)
    {
        var absence = a.RequestRefused(decider);
        absence.AppealOnRequest(1, "It was held for others", a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }
}
