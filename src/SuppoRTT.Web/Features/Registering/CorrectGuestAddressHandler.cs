using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Guests;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>In one transaction: the request to the wrong address is taken back, the right one is named, and asked.</summary>
public sealed class CorrectGuestAddressHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Whether a link is on its way: not to somebody who signs in, or whose role signs no such form.</summary>
    public Task<bool> Handle(CorrectGuestAddressPage page, Actor actor, CancellationToken cancellation) => db.TryUpTo(2, async () =>
    {
        var (now, key) = (time.GetUtcNow(), page.Form.Key);
        var absence = await db.WholeAbsence(page.Absence.Reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var wrong = absence.TogetherWith(key) ?? throw new RuleBrokenException("Nobody is named for this form now. Name somebody first.");
        RuleBrokenException.Unless(wrong.PersonId == page.Guest?.Person.Id, "Somebody else does this form now. Look at the form again.");
        var doctor = await db.People.AsNoTracking().SingleAsync(p => p.Id == absence.TraineeId, cancellation);
        var right = (await db.NamedMember(absence.DeaneryId, page.Input with { Choice = PersonChoice.Invite, Name = wrong.Name }, actor, now, cancellation))!;
        await TakePart(right, wrong, absence, actor, now, cancellation);
        absence.NameAtRightAddress(page.Form, right, actor, now, page.Input.Version);
        await Silence(wrong, absence, actor, now, cancellation);
        var held = RolesOnDay.Of(right.ActorOn(now.DateInUk));
        var isAsked = !absence.IsSignedByOthers(page.Form, held) && await db.SignsByLink(right, cancellation);
        if (isAsked)
        {
            db.SigningRequests.Add(SigningRequest.Ask(absence, page.Form, right.Person, doctor, page.Rules, held, actor, now));
        }

        await db.SaveChangesAsync(cancellation);
        return isAsked;
    });

    /// <summary>In the part of who was named. An address that was confirmed says nothing of another, which is confirmed anew.</summary>
    private async Task TakePart(Membership right, Participation wrong, Absence absence, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var isByDeanery = absence.MayDecide(actor) && !actor.Is(right.PersonId);
        if (wrong is { Part: Part.FormPartner, As: { } role })
        {
            right.TakePartInForm(role, isByDeanery, actor, now);
        }
        else
        {
            right.TakePartAsSupervisor(await definitions.SigningRolesToday(cancellation), isByDeanery, actor, now);
        }
    }

    /// <summary>No link that went to the wrong address opens anything, and whoever reads there has no part here by having been named.</summary>
    private async Task Silence(Participation wrong, Absence absence, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var (id, person) = (absence.Id, wrong.PersonId);
        var open = await db.SigningRequests.Where(r => r.AbsenceId == id && r.PersonId == person && r.EndedAt == null).ToListAsync(cancellation);
        open.ForEach(r => r.TakeBack(absence, actor, now));
        (await db.MemberOf(person, cancellation)).StandAside(wrong.As ?? Role.EducationalSupervisor, await db.IsNamedBeside(person, wrong.Id, cancellation), actor, now);
    }
}
