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

/// <summary>Fills an empty database with made-up people and an absence at every stage, by the verbs of the domain. In Development only.</summary>
public sealed class DemonstrationData(IServiceScopeFactory scopes, TimeProvider time)
{
    public async Task Run(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SuppoRTTContext>();
        if (await db.People.AnyAsync(cancellation))
        {
            return;
        }

        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<SignIn>>().HashPassword(new SignIn(), DemonstrationPeople.Password);
        var both = new Person(new PersonId(Guid.CreateVersion7()), "Robin Demo-Vale", "robin.vale@demonstration.example");
        foreach (var deanery in await db.Deaneries.AsNoTracking().ToListAsync(cancellation))
        {
            await Fill(deanery, both, hash, cancellation);
        }
    }

    private async Task Fill(Deanery deanery, Person both, string hash, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, store) = (scope.ServiceProvider.GetRequiredService<SuppoRTTContext>(), scope.ServiceProvider.GetRequiredService<DefinitionStore>());
        scope.ServiceProvider.GetRequiredService<CurrentDeanery>().Choose(deanery);
        var people = new DemonstrationPeople(db, deanery, hash, time.GetUtcNow().AddYears(-1));
        if (await db.People.FindAsync([both.Id], cancellation) is { } known)
        {
            both = known;
        }
        else
        {
            people.AddSignIn(both);
        }

        people.Add("Pat Demo-Quinn", Role.TrainingProgrammeDirector, atProgramme: true);
        people.Add("Cal Demo-Tran", Role.CollegeTutor, atProgramme: true);
        var scene = new DemonstrationScene(db, deanery.Id, (await store.Rules(cancellation)).Rules, await store.Forms(cancellation), people, time.GetUtcNow().DateInUk)
        {
            Supervisor = people.Add("Sam Demo-Okafor", Role.EducationalSupervisor),
            OtherSupervisor = people.Add("Ola Demo-Berg", Role.EducationalSupervisor),
            OfManyRoles = people.Join(both, false, Role.EducationalSupervisor, Role.DeaneryStaff),
            Champion = people.Add("Kit Demo-Moss", Role.Champion, atProgramme: true),
            Staff = people.Add("Dee Demo-Fox", Role.DeaneryStaff),
        };
        scene.TellAll();
        await db.SaveChangesAsync(cancellation);
    }
}
