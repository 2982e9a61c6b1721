using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Says with whom the doctor does a form.</summary>
public sealed class NamePartnerHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, FormDefinition form, NamePartnerInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var (now, former) = (time.GetUtcNow(), absence.PartnerFor(form.Key));
        var partner = await db.NamedMember(absence.DeaneryId, input, actor, now, cancellation) ?? throw new RuleBrokenException("Nobody was chosen.");
        absence.NamePartner(form, partner, actor, now, input.Version, AskedIn(absence, form, partner, input, actor, now));
        if (former is { As: { } role } && former.PersonId != partner.PersonId)
        {
            var (person, id) = (former.PersonId, former.Id);
            (await db.MemberOf(person, cancellation)).StandAside(role, await db.IsNamedBeside(person, id, cancellation), actor, now);
        }

        await db.SaveChangesAsync(cancellation);
    });

    /// <summary>Who is asked in is given the role in which they would do it, first: nobody does a form in a role that they do not hold.</summary>
    private static PartnerAsked? AskedIn(Absence absence, FormDefinition form, Membership partner, NamePartnerInput input, Actor actor, DateTimeOffset now)
    {
        if (!input.IsAskedIn)
        {
            return null;
        }

        var roles = form.Signer(Party.Supervisor).Roles;
        var role = input.As is { } chosen && roles.Contains(chosen) ? chosen : roles[0];
        RuleBrokenException.Unless(absence.MayManage(actor) && absence.WhyNoPartner(form) is null && !actor.Is(partner.PersonId) && partner.PersonId != absence.TraineeId, absence.WhyNoPartner(form) ?? "Nobody names themselves.");
        var isAnew = !partner.ActorOn(now.DateInUk).Holds(role);
        partner.TakePartInForm(role, absence.MayDecide(actor), actor, now);
        return new PartnerAsked(role, input.ShownName ?? partner.Person.Name) { IsAnew = isAnew };
    }
}
