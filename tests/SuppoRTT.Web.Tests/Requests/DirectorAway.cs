using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;

namespace SuppoRTT.Web.Tests.Requests;

/// <summary>The programme director of the West Midlands is away, and the college tutor, who directs another programme, stands in.</summary>
internal static class DirectorAway
{
    public static async Task GivenDirectorOfAnotherProgramme(this Portal portal) => await portal.In("west-midlands", async db =>
    {
        var tutor = await db.Memberships.Include(m => m.Person).Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.WestMidlands.CollegeTutor.Id);
        tutor.GiveRole(new RoleHeld(Role.TrainingProgrammeDirector, ScopeKind.Programme, Cast.IdOf("another programme")), new RoleDays(A.Today), tutor.Version, Cast.WestMidlands.Staff.Actor, A.Morning);
        await db.SaveChangesAsync();
    });

    public static async Task GivenDirectorAway(this Portal portal)
    {
        await portal.GivenDirectorOfAnotherProgramme();
        await portal.GivenDeputy(Cast.WestMidlands.ProgrammeDirector, Cast.WestMidlands.CollegeTutor.Id);
    }
}
