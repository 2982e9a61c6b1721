using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

internal static class NamedMembers
{
    /// <summary>The member who was chosen, or who is expected here from now on; null while it is not known who it is.</summary>
    public static async Task<Membership?> NamedMember(this SuppoRTTContext db, DeaneryId deanery, PersonChoice choice, Actor by, DateTimeOffset now, CancellationToken cancellation) => choice switch
    {
        { IsInvited: true } => await db.Invited(deanery, choice, by, now, cancellation),
        { MemberId: { } id } => await db.Member(id, cancellation) ?? throw new RuleBrokenException("Somebody whom you named is not a member of this deanery any more."),
        _ => null,
    };

    private static async Task<Membership> Invited(this SuppoRTTContext db, DeaneryId deanery, PersonChoice choice, Actor by, DateTimeOffset now, CancellationToken cancellation)
    {
        (await db.AllowanceOf(by, now, cancellation)).MustHaveRoom();
        RuleBrokenException.Unless(!await db.IsClosedAt(Person.FoldEmail(choice.Address!), now, cancellation), "Nobody can be asked in at this address.");
        return await db.MemberAt(deanery, choice.Address!, choice.ShownName!, now.DateInUk, cancellation);
    }
}
