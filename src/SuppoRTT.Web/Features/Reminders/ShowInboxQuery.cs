using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>The messages to one person in one deanery.</summary>
/// <param name="Messages">The latest first.</param>
/// <param name="Older">Where the list goes on; null at its end.</param>
/// <param name="IsArchive">Whether these were put away.</param>
/// <param name="IsLatest">Whether the latest is among them.</param>
public sealed record ShowInboxPage(IReadOnlyList<InboxMessage> Messages, long? Older, bool IsArchive, bool IsLatest);

/// <summary>One message.</summary>
/// <param name="Message">As it was written.</param>
/// <param name="About">What it is about.</param>
/// <param name="Doctor">Whose absence it is about; null if there is none that the reader may still know of.</param>
public sealed record InboxMessage(OutboxMessage Message, string About, string? Doctor)
{
    /// <summary>Whether there is a page to which it leads.</summary>
    public bool Leads => Message.Reference is null || Doctor is not null;
}

/// <summary>Finds one page of somebody’s messages.</summary>
public sealed class ShowInboxQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public const int Most = 20;

    /// <summary>What is not for reading in the portal: links to a password, and a digest, whose parts are.</summary>
    private static readonly MailKind[] _notShown = [MailKind.ForgottenPassword, MailKind.Digest];

    private static readonly MailState[] _neverSaid = [MailState.Withdrawn, MailState.Stopped];

    public async Task<ShowInboxPage> Find(bool archived, long? before, Actor actor, CancellationToken cancellation)
    {
        var found = await db.Outbox.AsNoTracking()
            .Where(o => o.RecipientId == actor.Id && o.Id < (before ?? long.MaxValue) && (o.ArchivedAt != null) == archived)
            .Where(o => !_notShown.Contains(o.Kind) && !_neverSaid.Contains(o.State))
            .OrderByDescending(o => o.Id).Take(Most + 1).ToListAsync(cancellation);
        var absences = found.Select(f => f.AbsenceId).OfType<AbsenceId>().Distinct().ToList();
        var doctors = await db.Absences.VisibleTo(actor).Where(a => absences.Contains(a.Id)).Select(a => new { a.Id, a.TraineeId, a.TraineeName }).ToDictionaryAsync(a => a.Id, a => actor.Is(a.TraineeId) ? "You" : a.TraineeName, cancellation);
        var forms = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        return new ShowInboxPage(
            [.. found.Take(Most).Select(m => new InboxMessage(
                m, MessageWords.Of(m, m.FormKey is { } key ? forms.GetValueOrDefault(key, "A form") : null), m.AbsenceId is { } id ? doctors.GetValueOrDefault(id) : null))],
            found.Count > Most ? found[Most - 1].Id : null,
            archived,
            before is null);
    }
}
