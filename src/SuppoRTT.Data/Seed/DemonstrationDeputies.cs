using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Seed;

/// <summary>One demonstration supervisor is away for two weeks, and another stands in.</summary>
internal static class DemonstrationDeputies
{
    public static void TellDeputies(this DemonstrationScene scene)
    {
        Membership Of(Actor actor) => scene.Db.Memberships.Local.Single(m => m.PersonId == actor.Id && m.DeaneryId == scene.Deanery);
        var (absent, deputy) = (Of(scene.OtherSupervisor), Of(scene.Supervisor));
        var days = new DeputyDays(scene.Today, scene.Today.AddDays(14));
        absent.NameDeputy(deputy, [], Role.EducationalSupervisor, days, null, absent.Version, scene.OtherSupervisor, DemonstrationStory.MorningOf(scene.Today.AddDays(-1)));
    }
}
