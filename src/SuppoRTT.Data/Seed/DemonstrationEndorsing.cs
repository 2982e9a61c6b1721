using static SuppoRTT.Domain.Forms.FormStage;

namespace SuppoRTT.Data.Seed;

/// <summary>Demonstration absences whose signed form somebody else is to endorse; none where the deanery has nobody do so.</summary>
internal static class DemonstrationEndorsing
{
    public static void Tell(DemonstrationScene scene)
    {
        if (scene.Form(BeforeReturn).Definition.ReviewStages.Count > 0)
        {
            scene.Away("Isla Demo-Byrne", "MAT", scene.Today.AddDays(50), scene.Supervisor).On(20).Submit(BeforeReturn).On(15).SignWithoutEndorsing(BeforeReturn);
            scene.Away("Max Demo-Holt", "OOPR", scene.Today.AddDays(64), scene.OtherSupervisor).On(9).Submit(BeforeReturn).On(3).SignWithoutEndorsing(BeforeReturn);
            scene.Away("Joy Demo-Sato", "ADOPT", scene.Today.AddDays(70), scene.Supervisor).On(12).Submit(BeforeReturn).On(8).SignWithoutEndorsing(BeforeReturn).On(4).SendBack(BeforeReturn);
        }
    }
}
