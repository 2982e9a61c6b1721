using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

public sealed class NameSupervisorHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public Task Handle(string reference, NameSupervisorInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var now = time.GetUtcNow();
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var isByDeanery = absence.MayDecide(actor);
        var supervisor = await db.NamedMember(absence.DeaneryId, input, actor, now, cancellation) ?? throw new RuleBrokenException("Nobody was named.");
        var former = absence.Supervisor;
        var isAnew = former?.PersonId == supervisor.PersonId && absence.NeedsNewSupervisor(RolesOnDay.Of(supervisor.ActorOn(now.DateInUk)));
        if (former?.PersonId == supervisor.PersonId && !isAnew)
        {
            return;
        }

        supervisor.TakePartAsSupervisor(await definitions.SigningRolesToday(cancellation), isByDeanery && !actor.Is(supervisor.PersonId), actor, now);
        absence.NameSupervisor(supervisor.PersonId, input.ShownName ?? supervisor.Person.Name, actor, now, input.Version, supervisor.AwaitsConfirmation, isAnew);
        await Release(former?.PersonId, absence, actor, cancellation);
        await db.SaveChangesAsync(cancellation);
    });

    /// <summary>Who was named before and stands aside now has no business here by that alone.</summary>
    private async Task Release(PersonId? former, Absence absence, Actor actor, CancellationToken cancellation)
    {
        if (former is { } person && absence.Supervisor!.PersonId != person)
        {
            var supervises = await db.Absences.AnyAsync(a => a.Id != absence.Id && a.Participations.Any(p => p.PersonId == person && p.Part == Part.Supervisor && p.Until == null), cancellation);
            (await db.MemberOf(person, cancellation)).StandAside(Role.EducationalSupervisor, supervises, actor, time.GetUtcNow());
        }
    }
}
