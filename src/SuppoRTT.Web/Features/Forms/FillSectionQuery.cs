using System.Globalization;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>One section as it is filled in.</summary>
public sealed record FillSectionPage(FillSectionAddress Address, DraftForm Draft, Section Section, Answers Answers, string Ticket, IReadOnlyList<string> Marked)
{
    /// <summary>What somebody had typed when their sign-in ended is in the fields.</summary>
    public bool ShowsKept { get; init; }

    /// <summary>Empty rows to add to what was answered.</summary>
    public int EmptyRows { get; init; }

    public IReadOnlyList<AnswerConflict> Conflicts { get; init; } = [];

    /// <summary>Who saved meanwhile.</summary>
    public string? OtherPerson { get; init; }

    public bool IsOpen => Draft.IsOpen;

    /// <summary>Who fills it in.</summary>
    public required PersonId Filler { get; init; }

    /// <summary>The doctor is addressed in it.</summary>
    public bool IsTrainee => Filler == Draft.Absence.TraineeId;
}

public sealed class FillSectionQuery(SuppoRTTContext db, DraftForms drafts, FormTickets tickets, FormLinks links, TimeProvider time)
{
    public async Task<FillSectionPage?> Find(FillSectionAddress address, Actor actor, CancellationToken cancellation)
    {
        if (await drafts.Find(address.Reference, address.Form, actor, cancellation) is not { } draft || draft.Definition.Section(address.Section) is not { } section)
        {
            return null;
        }

        var kept = await db.KeptAnswers.AsNoTracking().SingleOrDefaultAsync(
            k => k.AbsenceId == draft.Absence.Id && k.FormKey == address.Form && k.SectionKey == address.Section && k.PersonId == actor.Id, cancellation);
        var stored = draft.AnswersOf(section);
        var shown = kept is null ? stored : Answers.Parse(kept.Answers);
        return new FillSectionPage(address, draft with { Answers = draft.Answers.MergedWith(shown) }, section, shown, Ticket(draft, section, stored, shown, actor.Id), draft.Form.OpenReturn?.Questions ?? [])
        {
            ShowsKept = kept is not null,
            Filler = actor.Id,
        };
    }

    /// <summary>The page once more, with what was typed: after problems, or to choose where both sides changed something.</summary>
    public async Task<FillSectionPage> Again(FillSectionPage page, SavedSection saved, CancellationToken cancellation)
    {
        var row = await db.Drafts.AsNoTracking().SingleAsync(d => d.AbsenceId == saved.Draft.Absence.Id && d.FormKey == page.Address.Form && d.SectionKey == page.Section.Key, cancellation);
        var stored = saved.Draft.AnswersOf(page.Section);
        var mine = saved.Conflicts.Aggregate(stored, (all, c) => all.With(c.Question, c.Mine));
        var draft = saved.Draft with { Saved = new Dictionary<string, DraftSection>(saved.Draft.Saved) { [page.Section.Key] = row } };
        return page with
        {
            Draft = draft,
            Answers = mine,
            Ticket = Ticket(draft, page.Section, stored, mine, page.Filler),
            Conflicts = saved.Conflicts,
            OtherPerson = saved.By,
            ShowsKept = false,
        };
    }

    /// <summary>Where a save leads: the same page while it has more to ask, the next section, the list of sections, or the check.</summary>
    public string NextAddress(FillSectionPage page, SavedSection saved, FillSectionInput input)
    {
        var (reference, form, section) = page.Address;
        var here = links.FillSection(reference, form, section);
        if (input.Then.StartsWith(FillSectionInput.Add, StringComparison.Ordinal))
        {
            var question = input.Then[FillSectionInput.Add.Length..];
            return $"{here}?rows=1#{question}-{saved.Draft.Answers.Rows(question).Length.ToString(CultureInfo.InvariantCulture)}";
        }

        if (input.Then.StartsWith(FillSectionInput.Remove, StringComparison.Ordinal))
        {
            return here;
        }

        if (input.Then == FillSectionInput.Later)
        {
            return links.ShowForm(reference, form);
        }

        // An answer on this page has brought up a question that was not on it yet.
        if (saved.Draft.Definition.Problems(page.Section, saved.Draft.Answers, complete: true).Any())
        {
            return here;
        }

        var next = saved.Draft.ShownSections.SkipWhile(s => s.Key != section).Skip(1).FirstOrDefault();
        return next is null ? links.CheckAnswers(reference, form) : links.FillSection(reference, form, next.Key);
    }

    private string Ticket(DraftForm draft, Section section, Answers stored, Answers shown, PersonId filler)
    {
        var onPage = new QuestionFields(draft.Definition, section, draft.Answers.MergedWith(shown), new Dictionary<string, string>()).OnPage;
        var opened = onPage.Where(q => q.IsAsked).ToDictionary(q => q.Key, q => stored.FingerprintOf(q.Key));
        return tickets.Seal(new FormTicket(draft.Absence.DeaneryId.Value, filler.Value, draft.Absence.Id.Value, draft.Form.Key, section.Key, draft.VersionOf(section.Key), time.GetUtcNow(), opened));
    }
}
