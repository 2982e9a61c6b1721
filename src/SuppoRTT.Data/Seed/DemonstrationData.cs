using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Security;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Seed;

/// <summary>Fills each deanery that has nobody with made-up people and an absence at every stage, by the verbs of the domain: all of it or nothing. In Development only.</summary>
public sealed class DemonstrationData(IServiceScopeFactory scopes, TimeProvider time)
{
    public async Task Run(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SuppoRTTContext>();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<SignIn>>().HashPassword(new SignIn(), DemonstrationPeople.Password);
        foreach (var deanery in await db.Deaneries.AsNoTracking().ToListAsync(cancellation))
        {
            await Fill(deanery, hash, cancellation);
        }
    }

    private async Task Fill(Deanery deanery, string hash, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, store) = (scope.ServiceProvider.GetRequiredService<SuppoRTTContext>(), scope.ServiceProvider.GetRequiredService<DefinitionStore>());
        scope.ServiceProvider.GetRequiredService<CurrentDeanery>().Choose(deanery);
        if (await db.Memberships.AnyAsync(cancellation))
        {
            return;
        }

        var people = new DemonstrationPeople(db, deanery, hash, time.GetUtcNow().AddYears(-1));
        var director = people.Add("Pat Demo-Quinn", Role.TrainingProgrammeDirector, atProgramme: true);
        people.Add("Cal Demo-Tran", Role.CollegeTutor, atProgramme: true);
        people.Add("Hal Demo-Ford", Role.HeadOfSchool);
        var staff = people.Add("Dee Demo-Fox", Role.DeaneryStaff);
        var scene = new DemonstrationScene(db, deanery.Id, (await store.Rules(cancellation)).Rules, await store.Forms(cancellation), people, time.GetUtcNow().DateInUk)
        {
            Supervisor = people.Add("Sam Demo-Okafor", Role.EducationalSupervisor),
            OtherSupervisor = people.Add("Ola Demo-Berg", Role.EducationalSupervisor),
            OfManyRoles = people.Join(await OfBoth(db, people, cancellation), false, Role.EducationalSupervisor, Role.DeaneryStaff),
            Director = director,
            Champion = people.Add("Kit Demo-Moss", Role.Champion, atProgramme: true),
            Staff = staff,
            RotaContacts = people.AddRotaContacts(staff),
        };
        scene.TellAll();
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Somebody who belongs to every deanery.</summary>
    private static async Task<Person> OfBoth(SuppoRTTContext db, DemonstrationPeople people, CancellationToken cancellation)
    {
        const string Address = "robin.vale@demonstration.example";
        var folded = Person.FoldEmail(Address);
        if (await db.People.SingleOrDefaultAsync(p => p.FoldedEmail == folded, cancellation) is { } known)
        {
            return known;
        }

        var person = new Person(new PersonId(Guid.CreateVersion7()), "Robin Demo-Vale", Address);
        people.AddSignIn(person);
        return person;
    }
}
