using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

public sealed class NameSupervisorHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, NameSupervisorInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var now = time.GetUtcNow();
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var supervisor = await db.NamedMember(absence.DeaneryId, input, now, cancellation) ?? throw new RuleBrokenException("Nobody was named.");
        supervisor.TakePart(Role.EducationalSupervisor, mayWrite: true, actor, now);
        absence.NameSupervisor(supervisor.PersonId, input.ShownName ?? supervisor.Person.Name, actor, now, input.Version);
        await db.SaveChangesAsync(cancellation);
    });
}
