using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What holds of requests to the deanery after any verbs in any order by anybody.</summary>
internal static class BrokenDecisions
{
    /// <summary>The first promise that is not kept; null if all are.</summary>
    /// <param name="walk">The walk, with those who stand in for others in this moment.</param>
    /// <param name="doctor">Whose absence it is.</param>
    /// <param name="before">The number of the last event before this step.</param>
    public static string? Of(RandomWalk walk, PersonId doctor, int before) =>
        walk.Absence.Requests.Select(r => Broken(r, walk.Absence, doctor.Value) ?? BrokenNow(r, walk, doctor, before)).FirstOrDefault(p => p is not null)
        ?? (walk.Absence.Requests.Where(r => r.Waits).GroupBy(r => r.Kind).Any(g => g.Count() > 1) ? "Two requests of a kind wait" : null);

    private static string? Broken(DeaneryRequest request, Absence absence, Guid doctor)
    {
        var (asked, first, second) = (By(absence, request.AskedEvent), By(absence, request.DecidedEvent), By(absence, request.AppealDecidedEvent));
        return asked is null || (request.DecidedEvent is not null && first is null) || (request.AppealDecidedEvent is not null && second is null) ? "A request, or a decision on it, has no reason"
            : Share(first, doctor) || Share(second, doctor) ? "The doctor decided, or somebody in the doctor's name"
            : Share(first, asked) || Share(second, asked) ? "Who asked decided"
            : Share(second, first) ? "Who decided first decided on the appeal"
            : (request.Status is RequestStatus.Waiting or RequestStatus.Withdrawn) != (first is null) ? "A request is decided by nobody, or its decision was withdrawn"
            : request.AppealEvent is not null && By(absence, request.AppealEvent)!.Id != doctor ? "Somebody else than the doctor appealed"
            : null;
    }

    /// <summary>A decision of this step is not by a deputy of the doctor or of who asked, nor, on appeal, of who decided first.</summary>
    private static string? BrokenNow(DeaneryRequest request, RandomWalk walk, PersonId doctor, int before)
    {
        var isAppeal = request.AppealDecidedEvent > before;
        if (!isAppeal && !(request.DecidedEvent > before))
        {
            return null;
        }

        var by = By(walk.Absence, isAppeal ? request.AppealDecidedEvent : request.DecidedEvent)!;
        var absent = walk.Actors.Where(a => a.Kind == ActorKind.Person && a.Id.Value == by.Id && IsSame(a, by)).SelectMany(a => a.StandsInFor).ToList();
        return absent.Exists(a => a.Is(doctor)) ? "A deputy of the doctor decided"
            : absent.Exists(a => a.Is(request.AskedBy)) ? "A deputy of who asked decided"
            : isAppeal && absent.Exists(a => By(walk.Absence, request.DecidedEvent) is { } first && a.Id.Value == first.Id) ? "A deputy of who decided first decided on the appeal"
            : null;
    }

    private static bool IsSame(Actor actor, ActorStamp by) => actor.Name == by.Name;

    private static bool Share(ActorStamp? one, ActorStamp? other) => one is not null && other is not null && (Share(one, other.Id) || (other.OnBehalfOfId is { } absent && Share(one, absent)));

    private static bool Share(ActorStamp? stamp, Guid person) => stamp is not null && (stamp.Id == person || stamp.OnBehalfOfId == person);

    private static ActorStamp? By(Absence absence, int? number) => absence.Remarks.SingleOrDefault(r => r.EventNumber == number)?.By;
}
