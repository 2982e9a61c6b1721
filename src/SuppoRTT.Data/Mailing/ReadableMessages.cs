using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Of which messages of the deanery somebody of its team may know: wherever they are listed, counted or acted on.</summary>
public static class ReadableMessages
{
    /// <summary>Of absences that the reader may know of. That a doctor asked for help is not for whom nothing was heard from, nor for who stands in for that one, whatever else they are.</summary>
    public static IQueryable<OutboxMessage> ReadableTo(this SuppoRTTContext db, Actor actor)
    {
        List<PersonId> acting = [actor.Id, .. actor.StandsInFor.Select(s => s.Id)];
        var visible = db.Absences.VisibleTo(actor);
        var askedAboutThem = db.Absences.Where(a => a.Calls.Any(c => acting.Contains(c.AboutId)));
        return db.Outbox.Where(o => (o.AbsenceId == null || visible.Any(a => a.Id == o.AbsenceId))
            && ((o.Kind != MailKind.HelpAsked && o.Kind != MailKind.HelpAnswered) || !askedAboutThem.Any(a => a.Id == o.AbsenceId)));
    }
}
