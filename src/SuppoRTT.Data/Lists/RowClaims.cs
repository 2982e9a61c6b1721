using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Data.Lists;

/// <summary>Has rows of a deanery reckoned again.</summary>
public static class RowClaims
{
    /// <summary>All of those that go on, as when the deanery's rules have changed.</summary>
    public static Task DoubtAllRows(this SuppoRTTContext db, CancellationToken cancellation) =>
        db.AbsenceRows.Where(r => r.GoesOn).ExecuteUpdateAsync(s => s.SetProperty(r => r.ReckonOn, DateOnly.MinValue), cancellation);

    /// <summary>
    /// Those that do not say yet that somebody new is needed though an account was closed, and those that still say so though it was opened again. Accounts are of all deaneries, and closed by who runs the portal:
    /// no change of an absence comes with it.
    /// </summary>
    public static async Task DoubtRowsOfAccounts(this SuppoRTTContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        var (yes, closed, left) = (true, db.Users.Closed(now), db.Unfinished(db.LeftOpen(now.DateInUk, now)).Absences()); // Compared with a value that is sent beside the query, so that SQLite uses the index.
        var gone = db.Unfinished(db.Set<Participation>().Where(p => p.Until == null && p.Part != Part.Registrant && closed.Contains(p.PersonId))).Absences();
        await db.AbsenceRows.Where(r => gone.Contains(r.AbsenceId) && r.GoesOn == yes && !r.NeedsSomebodyNew).ExecuteUpdateAsync(s => s.SetProperty(r => r.ReckonOn, DateOnly.MinValue), cancellation);
        await db.AbsenceRows.Where(r => r.NeedsEyes == yes && r.GoesOn && r.NeedsSomebodyNew && !left.Contains(r.AbsenceId)).ExecuteUpdateAsync(s => s.SetProperty(r => r.ReckonOn, DateOnly.MinValue), cancellation);
    }

    /// <summary>Those of these parts in which there is something left to do: who was chosen for a form has done it once it is signed.</summary>
    private static IQueryable<Participation> Unfinished(this SuppoRTTContext db, IQueryable<Participation> parts) => parts.Where(p => p.FormKey == null
        || db.Set<AbsenceForm>().Any(f => EF.Property<AbsenceId>(f, "AbsenceId") == EF.Property<AbsenceId>(p, "AbsenceId") && f.Key == p.FormKey && f.Status != FormStatus.SignedOff && f.Status != FormStatus.AwaitingEndorsement));
}
