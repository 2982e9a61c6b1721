using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

using static SuppoRTT.Domain.Forms.FormStage;

namespace SuppoRTT.Data.Seed;

/// <summary>Demonstration requests to the deanery: one that waits, and one that was decided.</summary>
internal static class DemonstrationRequests
{
    public static void TellRequests(this DemonstrationScene scene)
    {
        if (scene.Rules.Requests.FirstOrDefault(r => r.Defers == DeferredDate.Return) is not { } later)
        {
            return;
        }

        var waiting = scene.Plan("Ana Demo-Field", "MAT", 150, scene.Today.AddDays(-100), 250, scene.Supervisor).On(120).Submit(BeforeAbsence).On(115).SignOff(BeforeAbsence).Absence;
        Ask(waiting, later, "The nursery has no place before. I would like to come back four weeks later.", scene.Today.AddDays(-4));
        var decided = scene.Plan("Ben Demo-Marsh", "MAT", 160, scene.Today.AddDays(-110), 260, scene.OtherSupervisor).On(130).Submit(BeforeAbsence).On(125).SignOff(BeforeAbsence).Absence;
        Ask(decided, later, "We move house in the month of my return.", scene.Today.AddDays(-20));
        decided.DecideOnRequest(1, later, granted: true, "The post can be held for four weeks more. Please change the date of your return, so that everybody plans for it.", scene.Staff, DemonstrationStory.MorningOf(scene.Today.AddDays(-17)));
    }

    private static void Ask(Absence absence, RequestTerms terms, string reason, DateOnly on) => absence.MakeRequest(
        terms, absence.Period.ExpectedReturn!.Value.AddDays(28), reason, new Actor(ActorKind.Person, absence.TraineeId, absence.TraineeName, [new RoleHeld(Role.Trainee)]), DemonstrationStory.MorningOf(on));
}
