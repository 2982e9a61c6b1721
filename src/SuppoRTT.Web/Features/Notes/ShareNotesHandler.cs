using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Notes;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>Shares notes with the supervisor of now.</summary>
public sealed class ShareNotesHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, ShareNotesInput input, Actor doctor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, doctor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var asked = input.Notes!.ToList();
        var notes = await db.Notes.ReadBy(absence, doctor).Include(n => n.Changes).AsSingleQuery().Where(n => asked.Contains(n.Id)).OrderBy(n => n.Sequence).ToListAsync(cancellation);
        notes.ForEach(n => n.Share(absence, new PersonId(input.SupervisorRead), doctor, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
    });
}
