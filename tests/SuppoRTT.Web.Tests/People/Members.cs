using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.People;

/// <summary>People of a deanery beside the cast.</summary>
internal static class Members
{
    /// <summary>A member who holds no role, or this one.</summary>
    public static async Task<Guid> GivenMember(this Portal portal, string deanery, Guid? id = null, string name = "Bea Demo-Long", RoleHeld? held = null)
    {
        var member = id ?? Guid.CreateVersion7();
        await portal.In(deanery, async db =>
        {
            var person = new Person(new PersonId(Guid.CreateVersion7()), name, $"{member:N}@hospital.test");
            var membership = new Membership(member, (await db.Deaneries.SingleAsync(d => d.Slug == deanery)).Id, person, new Domain.Absences.Post(), null, null, A.Today.AddYears(-1));
            if (held is not null)
            {
                membership.Grant(held.Role, held.Scope, held.ScopeId, Actor.System("tests"), A.Morning.AddDays(-1));
            }

            db.Add(membership);
            await db.SaveChangesAsync();
        });
        return member;
    }

    public static async Task<IReadOnlyList<MembershipRole>> RolesOf(this Portal portal, Guid member) => await portal.In("wessex", async db => (await db.Member(member, default))!.Roles);

    /// <summary>Somebody's account is closed: they belong to the deanery, and cannot sign in any more.</summary>
    public static Task ClosesAccountOf(this Portal portal, Member member) => portal.In(member.Deanery, async db =>
    {
        (await db.Users.SingleAsync(u => u.PersonId == member.Id)).LockoutEnd = DateTimeOffset.MaxValue;
        await db.SaveChangesAsync();
    });

    /// <summary>The membership of one of the cast.</summary>
    public static Task<Guid> MemberOf(this Portal portal, Member member) => portal.In(member.Deanery, db => db.Memberships.Where(m => m.PersonId == member.Id).Select(m => m.Id).SingleAsync());
}
