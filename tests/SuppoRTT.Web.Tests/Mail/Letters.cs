using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>Who is written to, and what they read.</summary>
internal static class Letters
{
    /// <summary>Somebody who belongs to nothing yet is asked into a deanery.</summary>
    public static Task<PersonId> Invited(this Portal portal, string deanery, string name, string email, Role role = Role.EducationalSupervisor) =>
        portal.Joined(deanery, new Person(new PersonId(Guid.CreateVersion7()), name, email), role, isInvited: true);

    /// <summary>Makes somebody a member, known before or not.</summary>
    public static Task<PersonId> Joined(this Portal portal, string deanery, Person person, Role role, bool isInvited = false) => portal.In(deanery, async db =>
    {
        var id = await db.Deaneries.Where(d => d.Slug == deanery).Select(d => d.Id).SingleAsync();
        var membership = new Membership(Guid.CreateVersion7(), id, await db.People.SingleOrDefaultAsync(p => p.Id == person.Id) ?? person, new Post(), null, null, A.Today);
        membership.Grant(role, ScopeKind.Deanery, null, Cast.Of(deanery).Staff.Actor, portal.Clock.Now);
        if (isInvited)
        {
            membership.Invite(Cast.Of(deanery).Staff.Actor, portal.Clock.Now);
        }

        db.Add(membership);
        await db.SaveChangesAsync();
        return person.Id;
    });

    /// <summary>The newest e-mail to somebody, as it would be sent now.</summary>
    public static async Task<Letter> LetterTo(this Portal portal, string deanery, PersonId to) => (await portal.Written((await portal.MessagesTo(deanery, to)).Last()))!;

    public static Task<Letter?> Written(this Portal portal, OutboxMessage message) => portal.Services.GetRequiredService<DeaneryScopes>()
        .Within(message.DeaneryId, there => there.GetRequiredService<LetterWriter>().Write(message, default), default);

    public static Task<List<OutboxMessage>> MessagesTo(this Portal portal, string deanery, PersonId to) =>
        portal.In(deanery, db => db.Outbox.AsNoTracking().Where(m => m.RecipientId == to).OrderBy(m => m.Id).ToListAsync());

    /// <summary>The address that the link of an e-mail leads to, without the host.</summary>
    public static string Path(this Letter letter) => new Uri(letter.Link).PathAndQuery;
}
