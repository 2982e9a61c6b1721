using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>What became of one that was ticked: endorsed, or why not.</summary>
public sealed record TriedForm(TickedForm Form, string? WhyNot);

/// <summary>Endorses what was ticked, each in a transaction of its own, so that one that cannot be endorsed holds up no other.</summary>
public sealed class EndorseSeveralHandler(SuppoRTTContext db, TimeProvider time)
{
    private const string NotThere = "This form is not there for you to endorse any more.";

    public async Task<IReadOnlyList<TriedForm>> Handle(EndorseSeveralInput input, Actor endorser, CancellationToken cancellation)
    {
        var tried = new List<TriedForm>();
        foreach (var ticked in input.Ticked)
        {
            db.ChangeTracker.Clear();
            tried.Add(new TriedForm(ticked, await Try(ticked, endorser, cancellation)));
        }

        db.ChangeTracker.Clear();
        return tried;
    }

    /// <summary>Why it was not endorsed; null if it is.</summary>
    private async Task<string?> Try(TickedForm ticked, Actor endorser, CancellationToken cancellation)
    {
        try
        {
            await db.TryTwice(() => Endorse(ticked, endorser, cancellation));
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            return "Somebody else changed this while you had it open.";
        }
    }

    private async Task Endorse(TickedForm ticked, Actor endorser, CancellationToken cancellation)
    {
        var absence = await db.WholeAbsence(ticked.Reference, endorser, cancellation);
        RuleBrokenException.Unless(absence?.Forms.Any(f => f.Key == ticked.Form) == true && absence.IsEndorser(endorser, ticked.Form), NotThere);
        var opened = await db.Opened(absence!, absence!.Form(ticked.Form), endorser, cancellation);
        absence.EndorseForm(ticked.Form, new EndorsementGiven(ticked.Revision, ticked.Stage, opened), endorser, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    }
}
