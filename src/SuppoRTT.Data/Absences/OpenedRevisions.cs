using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>Who opened which revision to read it before they endorse it.</summary>
public static class OpenedRevisions
{
    /// <summary>That somebody opened the latest revision of a form; null if they never did.</summary>
    public static Task<OpenedRevision?> Opened(this SuppoRTTContext db, Absence absence, AbsenceForm form, Actor reader, CancellationToken cancellation)
    {
        var (id, key, number, person) = (absence.Id, form.Key, form.Revision, reader.Id);
        return db.OpenedRevisions.AsNoTracking().SingleOrDefaultAsync(o => o.AbsenceId == id && o.FormKey == key && o.Revision == number && o.PersonId == person, cancellation);
    }

    /// <summary>Keeps that somebody is about to be shown the latest revision, once; if another request of theirs kept it a moment before, that one stands.</summary>
    public static async Task KeepOpened(this SuppoRTTContext db, Absence absence, AbsenceForm form, Actor reader, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await db.Opened(absence, form, reader, cancellation) is not null)
        {
            return;
        }

        var opened = db.OpenedRevisions.Add(new OpenedRevision(absence, form, reader.Id, at));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException e) when (DatabaseFaults.IsDuplicate(e))
        {
            opened.State = EntityState.Detached;
        }
    }
}
