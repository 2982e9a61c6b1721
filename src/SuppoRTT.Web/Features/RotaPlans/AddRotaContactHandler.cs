using SuppoRTT.Data;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>Adds a contact for the rota.</summary>
public sealed class AddRotaContactHandler(SuppoRTTContext db, CurrentDeanery deanery, TimeProvider time)
{
    public Task Handle(RotaContactInput input, Actor actor, CancellationToken cancellation)
    {
        db.Add(RotaContact.Add(deanery.Id, input.ToDetails(), actor, time.GetUtcNow()));
        return db.SaveChangesAsync(cancellation);
    }
}
