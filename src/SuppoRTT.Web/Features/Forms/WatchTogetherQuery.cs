using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.SignOffs;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>An answer that the other changed and that the page does not show yet.</summary>
/// <param name="Question">The key of the question, by which the page finds its field.</param>
/// <param name="Label">The question.</param>
/// <param name="Words">Who changed it, and when.</param>
/// <param name="Text">What is written there now.</param>
public sealed record WatchedAnswer(string Question, string Label, string Words, string Text);

/// <summary>What a page hears while two fill a form in together.</summary>
/// <param name="Here">Who is here, or how it ended, in a sentence.</param>
/// <param name="Changed">What the other changed since this page was opened or saved.</param>
public sealed record WatchedTogether(string Here, IReadOnlyList<WatchedAnswer> Changed)
{
    /// <summary>There is nothing more to hear.</summary>
    public bool IsOver { get; init; }

    /// <summary>Where to go on, once it is over; null if the page stays as it is.</summary>
    public string? Address { get; init; }

    /// <summary>The words of the link to it.</summary>
    public string? Link { get; init; }
}

/// <summary>Finds what the script of a page tells the one who has it open.</summary>
public sealed class WatchTogetherQuery(DraftForms drafts, FormTickets tickets, FormLinks links, SignOffLinks signOffs)
{
    public async Task<WatchedTogether?> Find(string reference, string form, WatchTogetherInput input, Actor actor, CancellationToken cancellation)
    {
        if (await drafts.Find(reference, form, actor, cancellation) is not { } draft)
        {
            return null;
        }

        var section = input.Section is { } key ? draft.SeenPartOf(key) : null;
        var now = await drafts.Together(draft, section?.Key, actor, cancellation);
        return !draft.IsOpen ? Over(draft, actor)
            : now is null or { IsInvitation: true } ? new WatchedTogether("You no longer fill this form in together. What was written stays.", []) { IsOver = true }
            : new WatchedTogether(now.Here, section is null ? [] : [.. Changed(draft, section, tickets.Open(input.Ticket), actor.Id)]);
    }

    private WatchedTogether Over(DraftForm draft, Actor actor)
    {
        var (reference, form, absence) = (draft.Absence.Reference, draft.Form.Key, draft.Absence);
        var signs = draft.Form.Status == FormStatus.AwaitingSignOff && absence.SigningRole(actor, draft.Definition) is not null;
        return new WatchedTogether(absence.WhyNotOpen ?? (draft.Form.Status == FormStatus.AwaitingSignOff ? $"{(actor.Is(absence.TraineeId) ? "You have" : $"{absence.TraineeName} has")} submitted the form." : $"This form is {FormWorkflow.Words(draft.Form.Status)}."), [])
        {
            IsOver = true,
            Address = signs ? signOffs.SignOffForm(reference, form) : links.ShowForm(reference, form),
            Link = signs ? "Read it once more and sign it" : "Go to the form",
        };
    }

    private static IEnumerable<WatchedAnswer> Changed(DraftForm draft, Section section, FormTicket? ticket, PersonId reader)
    {
        var saved = draft.Saved.GetValueOrDefault(section.Key);
        if (saved is null || ticket?.IsFor(draft.Absence.Id.Value, draft.Form.Key, section.Key, reader.Value) != true)
        {
            return [];
        }

        var stored = Answers.Parse(saved.Answers);
        var byOther = ChangedByOther.Since(DateTimeOffset.MinValue, saved, reader);
        return section.Questions
            .Where(q => byOther.ContainsKey(q.Key) && ticket.Opened.TryGetValue(q.Key, out var opened) && stored.FingerprintOf(q.Key) != opened)
            .Select(q => new WatchedAnswer(q.Key, q.Label, byOther[q.Key], stored[q.Key] is { } answer ? AnswerSheet.Words(q, answer) : ""));
    }
}
