using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Confirms who was shown, and nobody who was named meanwhile.</summary>
public sealed class ConfirmSupervisorHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, ConfirmSupervisorInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var supervisor = await db.Member(input.Member, cancellation) ?? throw new RuleBrokenException("They are not a member of this deanery any more.");
        var reason = supervisor.Person.WhyNotBeside(await db.AddressesOf(absence.TraineeId, cancellation));
        RuleBrokenException.Unless(reason is null, reason ?? "");
        if (input.Form is { } form)
        {
            supervisor.BeConfirmedFor(form, absence, actor, time.GetUtcNow());
        }
        else
        {
            supervisor.BeConfirmed(absence, actor, time.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellation);
    });
}
