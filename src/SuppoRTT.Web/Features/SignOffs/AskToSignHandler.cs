using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Guests;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Has somebody asked to sign without an account, has the link sent again, or takes the request back.</summary>
public sealed class AskToSignHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(AskToSignPage page, AskToSignInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var now = time.GetUtcNow();
        var absence = await db.WholeAbsence(page.Reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var guest = await db.GuestOf(absence, page.Form, now.DateInUk, cancellation) ?? throw new RuleBrokenException("Whoever signs this form has an account now, or nobody is named.");
        switch (input.Then)
        {
            case AskToSignInput.Again:
                (guest.Request ?? throw new RuleBrokenException("This request was taken back.")).SendAgain(absence, page.Rules, actor, now);
                break;
            case AskToSignInput.TakeBack:
                guest.Request?.TakeBack(absence, actor, now);
                break;
            case AskToSignInput.Ask when input.IsWrong:
                guest.Latest?.TakeBack(absence, actor, now);
                break;
            default:
                await Ask(absence, page, input, guest, actor, cancellation);
                break;
        }

        await db.SaveChangesAsync(cancellation);
    });

    /// <summary>A request of before, to an address that was corrected since, ends with the new one. The same again (a double click) changes nothing.</summary>
    private async Task Ask(Absence absence, AskToSignPage page, AskToSignInput input, AskedGuest guest, Actor actor, CancellationToken cancellation)
    {
        RuleBrokenException.Unless(string.Equals(input.AddressRead, guest.Person.Email, StringComparison.OrdinalIgnoreCase), "The address has changed since you opened the page.");
        if (guest.Request is null)
        {
            var (now, doctor) = (time.GetUtcNow(), await db.People.AsNoTracking().SingleAsync(p => p.Id == absence.TraineeId, cancellation));
            guest.Latest?.TakeBack(absence, actor, now);
            db.SigningRequests.Add(SigningRequest.Ask(absence, page.Form, guest.Person, doctor, page.Rules, guest.Held, actor, now));
        }
    }
}
