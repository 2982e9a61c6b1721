using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

using static SuppoRTT.Domain.Forms.FormStage;

namespace SuppoRTT.Data.Seed;

/// <summary>Demonstration requests to the deanery: one that waits, one that was granted, and one that was refused.</summary>
internal static class DemonstrationRequests
{
    public static void TellRequests(this DemonstrationScene scene)
    {
        TellOther(scene);
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

    /// <summary>Of what else the deanery lists: refused, and the doctor can appeal.</summary>
    private static void TellOther(DemonstrationScene scene)
    {
        if (scene.Rules.Requests.FirstOrDefault(r => r.Defers == DeferredDate.None && r.AppealDays > 0) is { } other)
        {
            var refused = scene.Plan("Eli Demo-Stone", "MAT", 155, scene.Today.AddDays(-105), 255, scene.Supervisor).On(125).Submit(BeforeAbsence).On(120).SignOff(BeforeAbsence).Absence;
            refused.MakeRequest(other, null, "I would like to do more before I am on the rota again.", DoctorOf(refused), DemonstrationStory.MorningOf(scene.Today.AddDays(-9)));
            refused.DecideOnRequest(1, other, granted: false, "Please say first what it is for. Your supervisor can help you to put it down.", scene.Staff, DemonstrationStory.MorningOf(scene.Today.AddDays(-6)));
        }
    }

    private static Actor DoctorOf(Absence absence) => new(ActorKind.Person, absence.TraineeId, absence.TraineeName, [new RoleHeld(Role.Trainee)]);

    private static void Ask(Absence absence, RequestTerms terms, string reason, DateOnly on) => absence.MakeRequest(
        terms, absence.Period.ExpectedReturn!.Value.AddDays(28), reason, DoctorOf(absence), DemonstrationStory.MorningOf(on));
}
