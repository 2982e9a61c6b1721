using System.Globalization;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Commenting;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>One section as it is filled in.</summary>
public sealed record FillSectionPage(FillSectionAddress Address, DraftForm Draft, Section Section, Answers Answers, string Ticket, IReadOnlyList<string> Marked)
{
    /// <summary>What somebody had typed when their sign-in ended is in the fields.</summary>
    public bool ShowsKept { get; init; }

    /// <summary>The same in words, for a page that can be saved no more.</summary>
    public IReadOnlyList<TypedField> Kept { get; init; } = [];

    /// <summary>The question to which an empty row is added.</summary>
    public string? RowAdded { get; init; }

    public IReadOnlyList<AnswerConflict> Conflicts { get; init; } = [];

    /// <summary>Who saved meanwhile; nobody where the portal itself knows something else now.</summary>
    public ActorStamp? SavedBy { get; init; }

    /// <summary>The same, for the start of a sentence.</summary>
    public string Other => SavedBy is null ? "The portal" : SavedBy.Id == Filler.Value ? "You, in another window," : SavedBy.Shown;

    public bool IsOpen => Draft.IsOpen;

    /// <summary>Whether the answers so far leave anything to ask on it; what was kept for somebody is shown in any case.</summary>
    public bool AsksSomething => ShowsKept || Draft.ShownSections.Any(s => s.Key == Section.Key);

    /// <summary>What was said about the answers of the revision before.</summary>
    public FormComments? Comments { get; init; }

    /// <summary>That it is filled in together now; null if it is not.</summary>
    public TogetherNow? Together { get; init; }

    /// <summary>Which answers the other changed since they began to fill it in together, with the words for it.</summary>
    public IReadOnlyDictionary<string, string> ChangedByOther => Together is { } now ? Forms.ChangedByOther.Since(now.Sitting.StartedAt, Draft.Saved.GetValueOrDefault(Section.Key), Filler) : new Dictionary<string, string>();

    /// <summary>Who fills it in.</summary>
    public required PersonId Filler { get; init; }

    /// <summary>Who does the form with the doctor, by name and role.</summary>
    public string? With => !Draft.IsLeftAlone && Draft.Absence.TogetherWith(Draft.Form.Key) is { } partner ? PartnerWords.InSentence(partner, IsTrainee) : null;

    /// <summary>The doctor is addressed in it.</summary>
    public bool IsTrainee => Filler == Draft.Absence.TraineeId;
}

public sealed class FillSectionQuery(SuppoRTTContext db, DraftForms drafts, FormTickets tickets, FormLinks links)
{
    public async Task<FillSectionPage?> Find(FillSectionAddress address, Actor actor, CancellationToken cancellation)
    {
        if (await drafts.Find(address.Reference, address.Form, actor, cancellation) is not { } draft || draft.SeenPartOf(address.Section) is not { } section)
        {
            return null;
        }

        var kept = (await db.KeptAnswers.AsNoTracking().SingleOrDefaultAsync(
            k => k.AbsenceId == draft.Absence.Id && k.FormKey == address.Form && k.SectionKey == address.Section && k.PersonId == actor.Id, cancellation))?.Of(address.Kept);
        var stored = draft.AnswersOf(section.Key);
        var merged = kept?.Typed is { } typed ? DraftMerge.Merge(typed, stored, typed.Opened.Keys) : new MergedDraft(stored, []);
        var shown = merged.WithMine();
        return new FillSectionPage(address, draft.With(section.Key, shown), section, shown, Ticket(draft, section, actor.Id, new Contest(kept?.Window, merged.Conflicts, kept?.Typed.Opened)), draft.Form.OpenReturn?.Questions ?? [])
        {
            ShowsKept = kept is not null,
            Kept = kept is null ? [] : [.. section.Questions.Where(q => kept.Typed.Answers[q.Key] is not null).Select(q => new TypedField(q.Label, AnswerSheet.Words(q, kept.Typed.Answers[q.Key])))],
            Comments = draft.Form.Revision > 0 ? await db.CommentsOn(draft.Absence, draft.Definition, actor, cancellation) : null,
            Conflicts = merged.Conflicts,
            SavedBy = draft.Saved.GetValueOrDefault(section.Key)?.By,
            Filler = actor.Id,
            Together = await drafts.Together(draft, section.Key, actor, cancellation),
        };
    }

    /// <summary>The page once more, with what was typed: after problems, or to choose where both sides changed something.</summary>
    public async Task<FillSectionPage> Again(FillSectionPage page, SavedSection saved, CancellationToken cancellation)
    {
        var draft = await WithRow(saved.Draft, page.Section, cancellation);
        var mine = new MergedDraft(draft.AnswersOf(page.Section.Key), saved.Conflicts).WithMine();
        return page with
        {
            Draft = draft.With(page.Section.Key, mine),
            Answers = mine,
            Ticket = Ticket(draft, page.Section, page.Filler, new Contest(saved.Kept, saved.Conflicts, saved.Typed.Opened)),
            Conflicts = saved.Conflicts,
            SavedBy = saved.By,
            ShowsKept = false,
        };
    }

    /// <summary>The ticket for the next save of a page that stays as it is on the screen: what others saved meanwhile is not on it, and what it asks to choose about is still to be chosen.</summary>
    public async Task<string> TicketToGoOn(FillSectionPage page, SavedSection saved, FormTicket? before, CancellationToken cancellation)
    {
        var contested = before?.Contested ?? new Dictionary<string, string>();
        var opened = saved.Typed.OpenedNext(saved.Conflicts).ToDictionary(o => o.Key, o => contested.ContainsKey(o.Key) ? before!.Opened[o.Key] : o.Value);
        return tickets.Seal(tickets.For(await WithRow(saved.Draft, page.Section, cancellation), page.Section.Key, page.Filler, opened) with { Kept = saved.Kept, Contested = contested });
    }

    /// <summary>Where a save leads: the same page while it has more to ask, the next section, the list of sections, or the check.</summary>
    public string NextAddress(FillSectionPage page, SavedSection saved, FillSectionInput input)
    {
        var (reference, form, section) = page.Address;
        var here = links.FillSection(reference, form, section);
        if (input.Then.StartsWith(FillSectionInput.Add, StringComparison.Ordinal))
        {
            var question = input.Then[FillSectionInput.Add.Length..];
            return $"{here}?row={Uri.EscapeDataString(question)}#{question}-{saved.Draft.Answers.Rows(question).Length.ToString(CultureInfo.InvariantCulture)}";
        }

        if (input.Then.StartsWith(FillSectionInput.Remove, StringComparison.Ordinal) || input.Then == FillSectionInput.Look)
        {
            return here;
        }

        if (input.Then == FillSectionInput.Later)
        {
            return links.ShowForm(reference, form);
        }

        return AddressAfter(page.Address, saved.Draft);
    }

    /// <summary>The next page that asks something, or the check.</summary>
    public string AddressAfter(FillSectionAddress address, DraftForm draft)
    {
        var later = draft.Definition.Sections.SkipWhile(s => s.Key != address.Section).Skip(1).Select(s => s.Key).ToHashSet();
        return draft.ShownSections.FirstOrDefault(s => later.Contains(s.Key)) is { } next
            ? links.FillSection(address.Reference, address.Form, next.Key)
            : links.CheckAnswers(address.Reference, address.Form);
    }

    private async Task<DraftForm> WithRow(DraftForm draft, Section section, CancellationToken cancellation)
    {
        var row = await db.Drafts.AsNoTracking().SingleAsync(d => d.AbsenceId == draft.Absence.Id && d.FormKey == draft.Form.Key && d.SectionKey == section.Key, cancellation);
        return draft with { Saved = new Dictionary<string, DraftSection>(draft.Saved) { [section.Key] = row } };
    }

    private string Ticket(DraftForm draft, Section section, PersonId filler, Contest contest)
    {
        var stored = draft.AnswersOf(section.Key);
        var onPage = new QuestionFields(draft.Definition, section, draft.Answers, new Dictionary<string, string>()).OnPage;
        var ticket = tickets.For(draft, section.Key, filler, onPage.Where(q => q.IsAsked).ToDictionary(q => q.Key, q => stored.FingerprintOf(q.Key)));
        return tickets.Seal(ticket with { Kept = contest.Kept, Contested = contest.Before });
    }

    /// <summary>What a page shows beside what is stored: the window whose kept words stand in it, and what was changed twice.</summary>
    private sealed record Contest(string? Kept, IReadOnlyList<AnswerConflict> Conflicts, IReadOnlyDictionary<string, string>? Opened)
    {
        public IReadOnlyDictionary<string, string> Before => Conflicts.ToDictionary(c => c.Question, c => Opened?.GetValueOrDefault(c.Question) ?? "");
    }
}
