using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Jobs;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Messages of the deanery, the latest first.</summary>
/// <param name="State">The state that is shown; null is all.</param>
/// <param name="Messages">One page of them.</param>
/// <param name="Older">Where the list goes on; null at its end.</param>
/// <param name="IsLatest">Whether the latest is among them.</param>
public sealed record ShowSentMessagesPage(MailState? State, IReadOnlyList<SentLine> Messages, long? Older, bool IsLatest)
{
    /// <summary>The mail server is not reached; null if it is.</summary>
    public MailOutage? Outage { get; init; }
}

/// <summary>One message.</summary>
/// <param name="Message">As it was written.</param>
/// <param name="To">The name of who gets it.</param>
/// <param name="Doctor">Whose absence it is about; null if it is about none.</param>
/// <param name="Form">The name of its form.</param>
public sealed record SentLine(OutboxMessage Message, string To, string? Doctor, string? Form)
{
    /// <summary>The contact for the rota who gets it; null if it goes to somebody of the deanery.</summary>
    public Guid? RotaContactId { get; init; }

    /// <summary>Whether somebody has to look at it: it could not be sent, and nobody has settled that.</summary>
    public bool IsOpen => Message is { State: MailState.Failed, SettledAt: null };
}

/// <summary>Finds one page of the messages of the deanery.</summary>
public sealed class ShowSentMessagesQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public const int Most = 50;

    public async Task<ShowSentMessagesPage> Find(MailState? state, long? before, Actor actor, CancellationToken cancellation)
    {
        var messages = db.ReadableTo(actor).AsNoTracking().Where(o => o.Id < (before ?? long.MaxValue));
        var found = await (state is { } only ? messages.Where(o => o.State == only) : messages).OrderByDescending(o => o.Id).Take(Most + 1).ToListAsync(cancellation);
        return new ShowSentMessagesPage(state, await Lines([.. found.Take(Most)], cancellation), found.Count > Most ? found[Most - 1].Id : null, before is null) { Outage = await db.CurrentMailOutage(cancellation) };
    }

    /// <summary>One message that the reader may know of; null if there is none.</summary>
    public async Task<SentLine?> One(long id, Actor actor, CancellationToken cancellation)
    {
        var found = await db.ReadableTo(actor).AsNoTracking().Where(o => o.Id == id).ToListAsync(cancellation);
        return (await Lines(found, cancellation)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<SentLine>> Lines(List<OutboxMessage> shown, CancellationToken cancellation)
    {
        var absences = shown.Select(p => p.AbsenceId).OfType<AbsenceId>().Distinct().ToList();
        var doctors = await db.Absences.Where(a => absences.Contains(a.Id)).Select(a => new { a.Id, a.TraineeName }).ToDictionaryAsync(a => a.Id, a => a.TraineeName, cancellation);
        var names = await db.NamesOf(shown.Select(s => s.RecipientId), cancellation);
        var forms = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        var team = (await definitions.Rules(cancellation)).Rules.Contact.Name;
        var contacts = await Contacts(shown, cancellation);
        string To(OutboxMessage m) => m.RecipientId is { } person ? names.GetValueOrDefault(person, "Somebody who has left") : contacts.TryGetValue(m.RotaSendingId ?? Guid.Empty, out var sent) ? RotaPlanWords.Of(sent) : team;
        return [.. shown.Select(m => new SentLine(
            m, To(m), m.AbsenceId is { } id ? doctors.GetValueOrDefault(id) : null,
            m.FormKey is { } form ? forms.GetValueOrDefault(form, "A form") : null)
        { RotaContactId = contacts.GetValueOrDefault(m.RotaSendingId ?? Guid.Empty)?.ContactId })];
    }

    private async Task<Dictionary<Guid, RotaSending>> Contacts(List<OutboxMessage> shown, CancellationToken cancellation)
    {
        var sendings = shown.Select(m => m.RotaSendingId).OfType<Guid>().Distinct().ToList();
        return await db.Set<RotaSending>().AsNoTracking().Where(s => sendings.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellation);
    }
}
