using static SuppoRTT.Domain.Forms.FormStage;

namespace SuppoRTT.Data.Seed;

/// <summary>Demonstration absences on which the deanery decided something for the time being.</summary>
internal static class DemonstrationCases
{
    public static void Tell(DemonstrationScene scene) =>
        scene.Plan("Amy Demo-Lark", "OOPE", 120, scene.Today.AddDays(20), 365, scene.OtherSupervisor).On(100).Submit(BeforeAbsence).On(95).SignOff(BeforeAbsence)
            .On(12).PutOnHold("The visa for the post abroad is still open. We take this up again once there is an answer.");
}
