using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.RotaPlans;

/// <summary>A plan for the rota that was sent, and to whom.</summary>
internal sealed record SentRotaPlan(string Deanery, PrintedForm Form, Guid Contact)
{
    public string Reference => Form.Reference;
}

/// <summary>Plans for the rota, contacts, and the e-mails that they get.</summary>
internal static class Rota
{
    public const string Form = "pre-return";

    public const string Team = "Rota team";

    /// <summary>A contact of the trust of the cast.</summary>
    public static Task<Guid> GivenContact(this Portal portal, string deanery = "wessex", string name = Team, RotaContactRole role = RotaContactRole.RotaCoordinator, Guid? id = null, string? email = null) =>
        portal.In(deanery, async db =>
        {
            var owner = await db.Deaneries.Where(d => d.Slug == deanery).Select(d => d.Id).SingleAsync();
            var details = new RotaContactDetails(role, name, email ?? $"{Guid.NewGuid():N}@trust.test", null, Cast.Of(deanery).Post.TrustId!.Value, null);
            var contact = RotaContact.Add(owner, details, Cast.Of(deanery).Staff.Actor, portal.Clock.Now);
            if (id is { } known)
            {
                db.Entry(contact).Property(c => c.Id).CurrentValue = known;
            }

            db.Add(contact);
            await db.SaveChangesAsync();
            return contact.Id;
        });

    /// <summary>A trust of Wessex beside that of the cast.</summary>
    public static Task<Guid> AnotherTrust(this Portal portal) => portal.In("wessex", async db =>
    {
        var other = new Trust(Guid.NewGuid(), await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync(), "Other Hospitals");
        db.Add(other);
        await db.SaveChangesAsync();
        return other.Id;
    });

    /// <summary>A signed form with every question answered, whose plan the doctor has sent.</summary>
    public static async Task<SentRotaPlan> GivenRotaPlan(this Portal portal, string deanery = "wessex", Guid? contact = null)
    {
        var sent = new SentRotaPlan(deanery, await portal.GivenEveryAnswer(deanery, Form), await portal.GivenContact(deanery, id: contact));
        await portal.Sends(sent.Reference, [sent.Contact], deanery: deanery);
        return sent;
    }

    /// <summary>A plan that was sent, and whose only contact has been taken off the list since.</summary>
    public static async Task<string> GivenNobodyTold(this Portal portal)
    {
        var sent = await portal.GivenRotaPlan();
        await portal.In("wessex", async db =>
        {
            (await db.RotaContacts.SingleAsync(c => c.Id == sent.Contact)).End(Cast.Wessex.Staff.Actor, portal.Clock.Now);
            await db.SaveChangesAsync();
        });
        await portal.Sweep();
        return sent.Reference;
    }

    /// <summary>Somebody sends the plan as it is.</summary>
    public static Task Sends(this Portal portal, string reference, IReadOnlyList<Guid> to, Actor? by = null, string deanery = "wessex") => portal.Within(deanery, async there =>
    {
        var db = there.GetRequiredService<Data.SuppoRTTContext>();
        var actor = by ?? Cast.Of(deanery).Trainee.Actor;
        var absence = (await db.WholeAbsence(reference, actor, default))!;
        var draft = (await there.GetRequiredService<DraftedRotaPlans>().Of(absence, default))!;
        var contacts = await db.RotaContacts.Where(c => to.Contains(c.Id)).OrderBy(c => c.FoldedName).ToListAsync();
        if (absence.SendRotaPlan(new RotaPlanToSend(draft.Terms, draft.Content, contacts, draft.Content.Hash, "The doctor asked me to"), actor, portal.Clock.Now) is { } made)
        {
            db.Add(made);
        }

        await db.SaveChangesAsync();
    });

    public static Task<List<OutboxMessage>> MessagesToContacts(this Portal portal, string reference, string deanery = "wessex") => portal.In(deanery, db =>
        db.Outbox.AsNoTracking().Where(o => o.Reference == reference && o.RotaSendingId != null).OrderBy(o => o.Id).ToListAsync());

    /// <summary>The newest e-mail to a contact about an absence.</summary>
    public static async Task<Letter> LetterToContact(this Portal portal, SentRotaPlan sent) =>
        (await portal.Written((await portal.MessagesToContacts(sent.Reference, sent.Deanery))[^1]))!;

    /// <summary>The address that the newest e-mail leads to.</summary>
    public static async Task<string> LinkTo(this Portal portal, SentRotaPlan sent) => (await portal.LetterToContact(sent)).Path();

    public static Task<RotaSending> LatestSending(this Portal portal, SentRotaPlan sent) => portal.In(sent.Deanery, async db =>
        (await db.Absences.Include(a => a.RotaSendings).SingleAsync(a => a.Reference == sent.Reference)).LatestRotaSendings.Single(s => s.ContactId == sent.Contact));

    /// <summary>What the database holds of happenings, messages and links.</summary>
    public static Task<(int, int, int)> Rows(this Portal portal) => portal.In("wessex", async db => (await db.Audit.CountAsync(), await db.Outbox.CountAsync(), await db.RotaLinks.CountAsync()));

    private static Task Within(this Portal portal, string deanery, Func<IServiceProvider, Task> work) => portal.In(deanery, async db =>
    {
        var id = await db.Deaneries.Where(d => d.Slug == deanery).Select(d => d.Id).SingleAsync();
        await portal.Services.GetRequiredService<DeaneryScopes>().Within(id, async there =>
        {
            await work(there);
            return true;
        }, default);
    });
}
