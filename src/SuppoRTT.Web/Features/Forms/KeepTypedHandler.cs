using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Puts aside what somebody typed, for them alone.</summary>
public sealed class KeepTypedHandler(SuppoRTTContext db, CurrentDeanery deanery, TimeProvider time)
{
    // Of the windows that are kept at one moment each try lets one through at least.
    private const int Tries = 10;

    /// <summary>If another window of theirs is kept at the same moment, keeps both.</summary>
    /// <param name="ticket">What the page was opened with.</param>
    /// <param name="window">Which of their windows it was.</param>
    /// <param name="posted">What was sent.</param>
    /// <param name="cancellation">When the request is broken off.</param>
    public Task Handle(FormTicket ticket, string window, IReadOnlyDictionary<string, IReadOnlyList<string>> posted, CancellationToken cancellation) => db.TryUpTo(Tries, async () =>
    {
        var (absence, person) = (new AbsenceId(ticket.Absence), new PersonId(ticket.Person));
        var kept = await db.KeptAnswers.FindAsync([absence, ticket.Form, ticket.Section, person], cancellation);
        if (kept is null)
        {
            kept = new KeptAnswers(deanery.Id, absence, ticket.Form, ticket.Section, person);
            db.Add(kept);
        }

        kept.Keep(new KeptWindow(window, new TypedAnswers(await TypedIn(ticket, posted, cancellation), ticket.Opened)), time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });

    /// <summary>The fields by the questions of the definition that the form is on, or of today's.</summary>
    private async Task<Answers> TypedIn(FormTicket ticket, IReadOnlyDictionary<string, IReadOnlyList<string>> posted, CancellationToken cancellation)
    {
        var absence = new AbsenceId(ticket.Absence);
        var version = await db.Absences.Where(a => a.Id == absence).SelectMany(a => a.Forms).Where(f => f.Key == ticket.Form).Select(f => f.DefinitionVersionId).SingleAsync(cancellation);
        var text = await db.Definitions.Where(d => version == null ? d.Kind == DefinitionKind.Form && d.Key == ticket.Form : d.Id == version)
            .OrderByDescending(d => d.Number).Select(d => d.Text).FirstAsync(cancellation);
        var questions = DefinitionText.ParseForm(text).Section(ticket.Section)?.Questions ?? [];
        return PostedAnswers.Read(questions.Where(q => ticket.Opened.ContainsKey(q.Key)), posted);
    }
}
