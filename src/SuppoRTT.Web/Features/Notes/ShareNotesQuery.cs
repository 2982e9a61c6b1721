using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Notes;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>What was written with former supervisors and is not shared yet, the latest first.</summary>
public sealed record ShareNotesPage(Absence Absence, IReadOnlyList<Note> Notes, ShareNotesInput Input)
{
    public string Reference => Absence.Reference;
}

/// <summary>Finds what the doctor can share with the supervisor of now.</summary>
public sealed class ShareNotesQuery(SuppoRTTContext db)
{
    public const int Most = 50;

    public async Task<ShareNotesPage?> Find(string reference, ShareNotesInput? input, Actor doctor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, doctor, cancellation) is not { } absence || !doctor.Is(absence.TraineeId))
        {
            return null;
        }

        var now = absence.Supervisor?.PersonId;
        var notes = now is null ? [] : await db.Notes.AsNoTracking().ReadBy(absence, doctor)
            .Where(n => n.Kind == NoteKind.BetweenUs && n.WithdrawnAt == null && n.SupervisorId != now && (n.SharedWithId == null || n.SharedWithId != now))
            .OrderByDescending(n => n.Sequence).Take(Most).ToListAsync(cancellation);
        return new ShareNotesPage(absence, notes, input ?? new ShareNotesInput { SupervisorRead = now?.Value ?? default });
    }
}
