using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>What came of a save.</summary>
/// <param name="Draft">The form as it is now, the merged answers in it.</param>
/// <param name="Mine">What this person typed.</param>
/// <param name="Conflicts">Questions that both sides changed: they stay as the other saved them until somebody chooses.</param>
/// <param name="Problems">What is missing or wrong; the draft is saved all the same.</param>
/// <param name="By">Who saved before, for the words of a conflict.</param>
public sealed record SavedSection(DraftForm Draft, Answers Mine, IReadOnlyList<AnswerConflict> Conflicts, IReadOnlyList<AnswerProblem> Problems, string? By);

/// <summary>Saves a section: merges what was typed with what others saved since the page was opened, question by question.</summary>
public sealed class FillSectionHandler(SuppoRTTContext db, DraftForms drafts, TimeProvider time)
{
    private const int Tries = 3;

    public async Task<SavedSection> Handle(FillSectionAddress address, FormTicket? ticket, FillSectionInput input, Actor actor, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Save(address, ticket, input, actor, cancellation);
            }
            catch (DbUpdateException e) when (attempt < Tries && (e is DbUpdateConcurrencyException || DatabaseFaults.IsDuplicate(e)))
            {
                // Somebody saved the same section at the same moment: merge with that.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<SavedSection> Save(FillSectionAddress address, FormTicket? ticket, FillSectionInput input, Actor actor, CancellationToken cancellation)
    {
        var draft = await drafts.Find(address.Reference, address.Form, actor, cancellation);
        RuleBrokenException.Unless(draft is not null, "This form is not there any more.");
        RuleBrokenException.Unless(draft.IsOpen, $"This form is {FormWorkflow.Words(draft.Form.Status)}, so its answers cannot be changed now.");
        RuleBrokenException.Unless(ticket is not null && ticket.Absence == draft.Absence.Id.Value && ticket.Form == address.Form && ticket.Section == address.Section && actor.Is(new PersonId(ticket.Person)), "This page was open for too long, or was opened by somebody else.");

        var section = draft.Definition.Section(address.Section)!;
        var asked = section.Questions.Where(q => ticket.Opened.ContainsKey(q.Key)).ToList();
        var mine = PostedAnswers.Without(PostedAnswers.Read(asked, input.Fields), input.RowRemoved);
        var merged = DraftMerge.Merge(ticket.Opened, mine, draft.AnswersOf(section), asked.Where(q => !input.TakesTheirs(q.Key)).Select(q => q.Key));
        var by = draft.Saved.TryGetValue(section.Key, out var before) ? before.By.Name : null;
        await Store(draft, section, merged.Answers, actor, cancellation);
        var all = draft.Answers.Only(key => section.Questions.All(q => q.Key != key)).MergedWith(merged.Answers);
        return new SavedSection(draft with { Answers = all }, mine, merged.Conflicts, [.. draft.Definition.Problems(section, all, complete: true)], by);
    }

    private async Task Store(DraftForm draft, Section section, Answers answers, Actor actor, CancellationToken cancellation)
    {
        if (draft.Form.Status == FormStatus.NotStarted)
        {
            draft.Absence.StartForm(draft.Form.Key, draft.Version.VersionId, actor);
        }

        var (by, at) = (actor.Stamp(), time.GetUtcNow());
        if (!draft.Saved.TryGetValue(section.Key, out var row))
        {
            db.Drafts.Add(new DraftSection(draft.Absence.DeaneryId, draft.Absence.Id, draft.Form.Key, section.Key, answers, by, at));
        }
        else if (row.Answers != answers.ToCanonicalJson())
        {
            row.Save(answers, by, at);
        }

        if (await db.KeptAnswers.FindAsync([draft.Absence.Id, draft.Form.Key, section.Key, actor.Id], cancellation) is { } kept)
        {
            db.Remove(kept);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
