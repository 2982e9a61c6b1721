using System.Text.Json;
using System.Text.Json.Serialization;

using SuppoRTT.Data.Calendars;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Audit;

/// <summary>Turns every event of every tracked aggregate into an audit row, and into the mail that it causes, in the same transaction.</summary>
internal static class AuditWriter
{
    private static readonly JsonSerializerOptions _payload = new() { Converters = { new JsonStringEnumConverter() } };

    /// <param name="db">What is about to be saved.</param>
    /// <param name="hearers">Who was asked to the meetings that it concerns, and who holds which role.</param>
    public static void WriteAudit(this SuppoRTTContext db, Hearers hearers)
    {
        foreach (var aggregate in db.ChangeTracker.Entries<Aggregate>().Select(e => e.Entity).ToList())
        {
            var (kind, id) = SubjectOf(aggregate);
            var deanery = ((IOwnedByDeanery)aggregate).DeaneryId;
            foreach (var h in aggregate.Happenings)
            {
                db.Audit.Add(new AuditEntry(deanery, kind, id, h.Number, h.What.GetType().Name, JsonSerializer.Serialize(h.What, h.What.GetType(), _payload), h.By, h.At));
            }

            db.Outbox.AddRange(aggregate.Happenings.SelectMany(h => MailFromEvents.For(aggregate, h, hearers)).ToList().WithoutOverruled());
            if (aggregate is Absence absence && aggregate.Happenings.Count > 0)
            {
                db.LookAgain(absence, aggregate.Happenings[^1].At);
            }

            aggregate.ForgetHappenings();
        }
    }

    /// <summary>Whatever happens to an absence may change what is due. Written even if it seems to be so already, since the sweep may have written another moment meanwhile.</summary>
    private static void LookAgain(this SuppoRTTContext db, Absence absence, DateTimeOffset at)
    {
        var look = db.Entry(absence).Property(a => a.LookAt);
        look.CurrentValue = at;
        look.IsModified = db.Entry(absence).State != Microsoft.EntityFrameworkCore.EntityState.Added;
    }

    private static (string Kind, Guid Id) SubjectOf(Aggregate aggregate) => aggregate switch
    {
        Absence absence => (nameof(Absence), absence.Id.Value),
        Membership membership => (nameof(Membership), membership.Id),
        Note note => (nameof(Note), note.Id),
        RotaContact contact => (nameof(RotaContact), contact.Id),
        SigningRequest request => (nameof(SigningRequest), request.Id),
        _ => throw new InvalidOperationException($"{aggregate.GetType().Name} has no subject in the audit."),
    };
}
