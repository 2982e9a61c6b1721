using SuppoRTT.Data;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>What came of a save.</summary>
/// <param name="Draft">The form as it is now, the merged answers in it.</param>
/// <param name="Typed">What this person typed, and what their page was opened with.</param>
/// <param name="Conflicts">Questions that both sides changed: they stay as the other saved them until somebody chooses.</param>
/// <param name="Problems">What is missing or wrong; the draft is saved all the same.</param>
/// <param name="By">Who saved before, for the words of a conflict.</param>
public sealed record SavedSection(DraftForm Draft, TypedAnswers Typed, IReadOnlyList<AnswerConflict> Conflicts, IReadOnlyList<AnswerProblem> Problems, ActorStamp? By)
{
    /// <summary>The window of which something stays kept until somebody has chosen between both texts; null if nothing does.</summary>
    public string? Kept { get; init; }
}

/// <summary>Saves a section: merges what was typed with what others saved since the page was opened, question by question.</summary>
public sealed class FillSectionHandler(SuppoRTTContext db, DraftForms drafts, TimeProvider time)
{
    private const int Tries = 3;

    /// <summary>If somebody saves the same section at the same moment, merges with that.</summary>
    public Task<SavedSection> Handle(FillSectionAddress address, FormTicket? ticket, FillSectionInput input, Actor actor, CancellationToken cancellation) =>
        db.TryUpTo(Tries, () => Save(address, ticket, input, actor, cancellation));

    private async Task<SavedSection> Save(FillSectionAddress address, FormTicket? ticket, FillSectionInput input, Actor actor, CancellationToken cancellation)
    {
        var draft = await drafts.Find(address.Reference, address.Form, actor, cancellation);
        RuleBrokenException.Unless(draft is not null, "This form is not there any more.");
        RuleBrokenException.Unless(draft.IsOpen, draft.WhyNotNow);
        RuleBrokenException.Unless(ticket is null || ticket.IsFor(draft.Absence.Id.Value, address.Form, address.Section, actor.Id.Value), "This page was opened by somebody else, or belongs to another form.");

        var section = draft.SeenPartOf(address.Section)!;
        var typed = Typed(section, ticket, input, draft.AnswersOf(section.Key));
        var by = draft.Saved.GetValueOrDefault(section.Key)?.By;
        var merged = DraftMerge.Merge(typed, draft.AnswersOf(section.Key), typed.Opened.Keys.Where(key => !input.TakesTheirs(key)));
        var answers = ticket is null ? merged.Answers : DraftMerge.TakeTheirs(typed.Answers, merged.Answers, ticket.Contested.Where(c => input.TakesTheirs(c.Key)));
        Store(draft, section.Key, answers, actor);
        var kept = await Forget(draft, section.Key, actor, [ticket?.Kept, KeptWindows.Of(input.Ticket)], merged.Conflicts.Count > 0, cancellation);
        await db.SaveChangesAsync(cancellation);
        var saved = draft.With(section.Key, answers);
        return new SavedSection(saved, typed, merged.Conflicts, [.. saved.Problems(section)], by) { Kept = kept };
    }

    /// <summary>
    /// A page that was open for more than a day has no ticket that holds: of it counts what was typed into it, and what is there already is asked about.
    /// </summary>
    private static TypedAnswers Typed(Section section, FormTicket? ticket, FillSectionInput input, Answers stored)
    {
        var onPage = section.Questions.Where(q => q.IsAsked && ticket?.Opened.ContainsKey(q.Key) != false).ToList();
        var answers = PostedAnswers.Without(PostedAnswers.Read(onPage, input.Fields), input.RowRemoved);
        return new TypedAnswers(answers, ticket?.Opened ?? answers.Keys.ToDictionary(key => key, key => stored.Rows(key).IsEmpty ? "" : TypedAnswers.NotKnown));
    }

    private void Store(DraftForm draft, string section, Answers answers, Actor actor)
    {
        if (draft.Form.Status == FormStatus.NotStarted)
        {
            draft.Absence.StartForm(draft.Form.Key, draft.Version.VersionId, actor);
        }

        var (by, at) = (draft.Absence.FillingIn(actor, draft.Form.Key), time.GetUtcNow());
        if (!draft.Saved.TryGetValue(section, out var row))
        {
            db.Drafts.Add(new DraftSection(draft.Absence.DeaneryId, draft.Absence.Id, draft.Form.Key, section, answers, by, at, draft.AnswersOf(section)));
        }
        else if (draft.AnswersOf(section) is var shown && (row.Answers != answers.ToCanonicalJson() || !shown.Equals(answers)))
        {
            row.Save(answers, by, at, shown);
        }
    }

    /// <summary>
    /// What was kept of this page itself, or of the window whose words stand in it, is saved now. While there is still to choose, the last of it stays, and is given back for the next save. What other windows typed stays in any
    /// case: this page did not show it.
    /// </summary>
    private async Task<string?> Forget(DraftForm draft, string section, Actor actor, IReadOnlyList<string?> windows, bool isToChoose, CancellationToken cancellation)
    {
        if (await db.KeptAnswers.FindAsync([draft.Absence.Id, draft.Form.Key, section, actor.Id], cancellation) is not { } kept)
        {
            return null;
        }

        var ofPage = windows.Where(kept.Holds).ToList();
        var stays = isToChoose ? ofPage.LastOrDefault() : null;
        if (ofPage.Aggregate(false, (isEmpty, window) => window == stays ? isEmpty : kept.Forget(window!)))
        {
            db.Remove(kept);
        }

        return stays;
    }
}
