using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Names the supervisor from now on or from a later date, or says that it is not known who it is.</summary>
public sealed class NameSupervisorHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public Task Handle(string reference, NameSupervisorInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        await (input.FromDay(time.GetUtcNow().DateInUk) is { } from ? Plan(absence, input, from, actor, cancellation)
            : input.IsOpen ? LeaveOpen(absence, input, actor, cancellation)
            : Name(absence, input, actor, cancellation));
        await db.SaveChangesAsync(cancellation);
    });

    private async Task Name(Absence absence, NameSupervisorInput input, Actor actor, CancellationToken cancellation)
    {
        var (now, former) = (time.GetUtcNow(), absence.Supervisor);
        var supervisor = await Member(absence, input, actor, cancellation);
        var isAnew = former?.PersonId == supervisor.PersonId && absence.NeedsNewSupervisor(RolesOnDay.Of(supervisor.ActorOn(now.DateInUk)));
        if (former?.PersonId == supervisor.PersonId && !isAnew)
        {
            return;
        }

        await TakePart(absence, supervisor, actor, cancellation);
        absence.NameSupervisor(supervisor.PersonId, input.ShownName ?? supervisor.Person.Name, actor, now, input.Version, supervisor.AwaitsConfirmation, isAnew);
        await db.Release(former?.PersonId, absence, actor, now, cancellation);
    }

    private async Task LeaveOpen(Absence absence, NameSupervisorInput input, Actor actor, CancellationToken cancellation)
    {
        var former = absence.Supervisor;
        absence.LeaveSupervisorOpen(actor, time.GetUtcNow(), input.Version);
        await db.Release(former?.PersonId, absence, actor, time.GetUtcNow(), cancellation);
    }

    private async Task Plan(Absence absence, NameSupervisorInput input, DateOnly from, Actor actor, CancellationToken cancellation)
    {
        var (planned, next) = (absence.Next?.PersonId, input.IsOpen ? null : await Member(absence, input, actor, cancellation));
        if (next is not null)
        {
            await TakePart(absence, next, actor, cancellation);
        }

        var named = next is null ? null : new NamedPerson(next.PersonId, input.ShownName ?? next.Person.Name) { AwaitsConfirmation = next.AwaitsConfirmation };
        absence.NameNextSupervisor(named, from, actor, time.GetUtcNow(), input.Version);
        await db.Release(planned, absence, actor, time.GetUtcNow(), cancellation);
    }

    private async Task<Membership> Member(Absence absence, NameSupervisorInput input, Actor actor, CancellationToken cancellation) =>
        await db.NamedMember(absence.DeaneryId, input, actor, time.GetUtcNow(), cancellation) ?? throw new RuleBrokenException("Nobody was named.");

    private async Task TakePart(Absence absence, Membership supervisor, Actor actor, CancellationToken cancellation) =>
        supervisor.TakePartAsSupervisor(await definitions.SigningRolesToday(cancellation), absence.MayDecide(actor) && !actor.Is(supervisor.PersonId), actor, time.GetUtcNow());
}
