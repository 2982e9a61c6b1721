using static SuppoRTT.Domain.Forms.FormStage;

namespace SuppoRTT.Data.Seed;

/// <summary>Demonstration absences that do not go on by themselves: one that the deanery put on hold, and some whose doctor has asked for help.</summary>
internal static class DemonstrationCases
{
    public static void Tell(DemonstrationScene scene)
    {
        scene.Plan("Amy Demo-Lark", "OOPE", 120, scene.Today.AddDays(20), 365, scene.OtherSupervisor).On(100).Submit(BeforeAbsence).On(95).SignOff(BeforeAbsence)
            .On(12).PutOnHold("The visa for the post abroad is still open. We take this up again once there is an answer.");
        scene.Plan("Lou Demo-Finch", "MAT", 40, scene.Today.AddDays(95), 300, scene.OtherSupervisor).On(24).Submit(BeforeAbsence)
            .On(3).AskForHelp(BeforeAbsence, "I hand over my patients soon, and would like to have the plan settled by then.");
        scene.Plan("Sid Demo-Marsh", "OOPR", 60, scene.Today.AddDays(120), 364, scene.OtherSupervisor).On(30).Submit(BeforeAbsence)
            .On(9).AskForHelp(BeforeAbsence, "I have written twice and do not want to be a nuisance.").On(7).SpeakAboutIt(BeforeAbsence, "I have rung the department. Ola is back from leave next week and will read it then.");
    }
}
