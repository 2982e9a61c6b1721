using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>A decision against a short absence is looked at once more, by a second person.</summary>
public sealed partial class Absence
{
    /// <summary>Whether somebody may appeal against the deanery's decision: the doctor alone.</summary>
    public bool MayAppeal(Actor actor) => actor.Is(TraineeId);

    /// <summary>Whether somebody may take the decision that is waited for. An appeal is decided by somebody who had no part in it before.</summary>
    /// <param name="actor">Who would decide.</param>
    /// <param name="standIn">The role that decides on an appeal in the place of the deanery's team; null while somebody of the team can.</param>
    public bool MayDecideNow(Actor actor, Role? standIn = null) => Status == AbsenceStatus.Appealed ? MayDecideOnAppeal(actor, standIn) : MayDecide(actor);

    /// <summary>Whether somebody could decide on an appeal: of the deanery's team, or in its place, and without a part in this absence before.</summary>
    public bool MayDecideOnAppeal(Actor actor, Role? standIn) => !HadPart(actor) && (MayDecide(actor) || (standIn is { } role && actor.Covers(role, Post)));

    /// <summary>The doctor appeals, once and with a reason, against the decision that the programme does not apply. The same again (a double click) changes nothing.</summary>
    /// <param name="reason">Why the programme should apply all the same.</param>
    /// <param name="lastDay">Until when the deanery takes an appeal.</param>
    /// <param name="by">The doctor.</param>
    /// <param name="at">Now.</param>
    /// <param name="versionRead">What was on the screen.</param>
    /// <param name="standIns">Who decides in the place of the deanery's team, if nobody of it can.</param>
    public void Appeal(string reason, DateOnly lastDay, Actor by, DateTimeOffset at, int? versionRead = null, IReadOnlyList<PersonId>? standIns = null)
    {
        if (Status == AbsenceStatus.Appealed && IsSaidLast(reason, by))
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        RuleBrokenException.Unless(MayAppeal(by), "Only the doctor can appeal.");
        RuleBrokenException.Unless(Status != AbsenceStatus.AppealDismissed, "The appeal was decided. A decision is appealed against once.");
        RuleBrokenException.Unless(Status == AbsenceStatus.Declined, "There is no decision to appeal against.");
        RuleBrokenException.Unless(at.DateInUk <= lastDay, "The time for an appeal is over. Write to the deanery if things have changed.");
        MustHaveReason(reason);
        Status = AbsenceStatus.Appealed;
        Record(new DecisionAppealed(), by, at, Role.Trainee);
        Explain(reason, by);
        foreach (var person in standIns ?? [])
        {
            Record(new AppealPassedOn(person.Value), by, at, Role.Trainee);
        }
    }

    /// <summary>Asked, decided or gave a reason for any step, or stands in for somebody who did: somebody else looks at the appeal.</summary>
    private bool HadPart(Actor actor) => actor.StandsInFor.Prepend(actor).Any(HadPartAlone);

    private bool HadPartAlone(Actor actor) => actor.Is(TraineeId) || IsRegistrant(actor) || IsSupervisor(actor) || _remarks.Any(r => r.By.Id == actor.Id.Value || r.By.OnBehalfOfId == actor.Id.Value);
}
