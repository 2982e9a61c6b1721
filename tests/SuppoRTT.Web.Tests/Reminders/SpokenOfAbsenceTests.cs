using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Endorsing;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class SpokenOfAbsenceTests(Portal portal) : IClassFixture<Portal>
{
    private const string Form = GivenEndorsements.Form;

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Absence_ThatAMessageIsAbout_KnowsWhoseTurnItIsToEndorse_AndWhoSigned()
    {
        var reference = await portal.GivenToEndorse();
        var supervisorToo = new Actor(ActorKind.Person, Cast.Supervisor.Id, Cast.Supervisor.Name, Cast.ProgrammeDirector.Actor.Roles);

        var waiting = await SpokenOf(reference);
        (waiting.MayEndorse(Cast.ProgrammeDirector.Actor, Form), waiting.MayEndorse(Cast.Champion.Actor, Form), waiting.MayEndorse(supervisorToo, Form)).ShouldBe((true, false, false));
        await portal.Happens(reference, a => a.Endorse(Form, Cast.ProgrammeDirector.Actor));

        (await SpokenOf(reference)).MayEndorse(Cast.ProgrammeDirector.Actor, Form).ShouldBeFalse();
    }

    private async Task<Absence> SpokenOf(string reference)
    {
        var (deanery, id) = await portal.In("wessex", async db =>
        {
            var found = await db.Absences.AsNoTracking().SingleAsync(a => a.Reference == reference);
            return (found.DeaneryId, found.Id);
        });
        return await portal.Services.GetRequiredService<DeaneryScopes>().Within(deanery, there => there.GetRequiredService<SpokenOfAbsence>().Of(id, default), default);
    }
}
