using System.Net;
using System.Text.RegularExpressions;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Guests;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.SignOffs;

/// <summary>A supervisor without an account, and the form that waits for them.</summary>
internal sealed record GuestCase(Portal Portal, string Reference, PersonId Guest, string Address, string Deanery = "wessex")
{
    public string AskAddress => $"/{Deanery}/absences/{Reference}/forms/pre-absence/ask-to-sign";

    /// <summary>The doctor says that the address is right.</summary>
    public async Task Ask()
    {
        var doctor = await Portal.SignedInAs(Cast.Of(Deanery).Trainee);
        using var answer = await doctor.Send(await doctor.Open(AskAddress), AskAddress, ("IsRight", "yes"), ("Then", "ask"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>The address of the page to which the newest e-mail leads.</summary>
    public async Task<string> Link() => (await Portal.LetterTo(Deanery, Guest)).Path();

    /// <summary>Asked, and the link of the e-mail.</summary>
    public async Task<string> Asked()
    {
        await Ask();
        return await Link();
    }

    /// <summary>The code of the newest e-mail.</summary>
    public async Task<string> Code() => Regex.Match((await Portal.LetterTo(Deanery, Guest)).Text, @"\d{4} \d{4}").Value;

    /// <summary>Somebody who opened the form with a code.</summary>
    public async Task<Visitor> Entered(string link)
    {
        var visitor = await Portal.Visitor();
        using var answer = await Enter(visitor, link);
        answer.Headers.Location!.ToString().ShouldBe(link + "/form");
        return visitor;
    }

    /// <summary>Somebody has a code sent where the link leads, and gives it.</summary>
    public async Task<HttpResponseMessage> Enter(Visitor visitor, string link)
    {
        (await visitor.Send(await visitor.Open(link), link, ("Then", "code"))).Headers.Location!.ToString().ShouldBe(link);
        return await visitor.Send(await visitor.Open(link), link, ("Then", "enter"), ("TypedCode", await Code()));
    }

    public Task<SigningRequest> Request() => Portal.In(Deanery, db => db.SigningRequests.AsNoTracking().Where(r => r.PersonId == Guest).OrderByDescending(r => r.AskedAt).FirstAsync());

    /// <summary>They were named for something else too, which somebody else does now: with that their role ended.</summary>
    public Task LoseRole() => Portal.In(Deanery, async db =>
    {
        (await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == Guest)).StandAside(Role.EducationalSupervisor, isNamedElsewhere: false, Cast.Of(Deanery).Staff.Actor, Portal.Clock.Now);
        return await db.SaveChangesAsync();
    });

    /// <summary>The deanery says that they are a programme director here, and no educational supervisor: they supervise as before, and sign none of its forms.</summary>
    public async Task BecomeDirector()
    {
        await LoseRole();
        await Portal.In(Deanery, async db =>
        {
            (await db.Memberships.Include(m => m.Person).Include(m => m.Roles).SingleAsync(m => m.PersonId == Guest)).Grant(Role.TrainingProgrammeDirector, ScopeKind.Programme, Guid.CreateVersion7(), Cast.Of(Deanery).Staff.Actor, Portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>All that a look at a link could change.</summary>
    public Task<string> Everything() => Portal.In(Deanery, async db => string.Join(' ', [
        .. (await db.SigningRequests.AsNoTracking().OrderBy(r => r.Id).ToListAsync()).Select(r => $"{r.Id} {r.Version} {r.CodeHash} {r.WrongCodes} {r.ExpiresAt:O}"),
        .. (await db.Absences.AsNoTracking().OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id} {a.Version}"),
        $"{await db.Set<SigningLink>().CountAsync()} {await db.Audit.CountAsync()} {await db.Outbox.CountAsync()} {await db.Reads.CountAsync()} {await db.Memberships.SumAsync(m => m.Version)}"]));
}

internal static class Guests
{
    private static int _number;

    public static async Task<GuestCase> GivenGuest(this Portal portal, string deanery = "wessex", bool isConfirmed = true)
    {
        var address = $"gale.orr{Interlocked.Increment(ref _number)}@hospital.example";
        var person = new Person(new PersonId(Guid.CreateVersion7()), "Gale Demo-Orr", address);
        await portal.In(deanery, async db =>
        {
            var id = await db.Deaneries.Where(d => d.Slug == deanery).Select(d => d.Id).SingleAsync();
            var membership = Membership.Expected(id, person, A.Today);
            membership.TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed, isConfirmed ? Cast.Of(deanery).Staff.Actor : Cast.Of(deanery).Trainee.Actor, portal.Clock.Now);
            db.Add(membership);
            return await db.SaveChangesAsync();
        });
        var reference = await portal.Given(deanery, a =>
        {
            var absence = a.Absence(supervised: false);
            absence.NameSupervisor(person.Id, person.Name, a.Cast.Trainee.Actor, A.Morning);
            return a.AwaitingSignOff(absence: absence);
        });
        return new GuestCase(portal, reference, person.Id, address, deanery);
    }
}
