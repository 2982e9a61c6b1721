using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Who stands in for somebody is told so, and when it changes; the one for whom they do is told what the deanery's team arranged. Nobody is told of their own doing.</summary>
internal static class MailOfDeputies
{
    public static IEnumerable<OutboxMessage> For(Membership absent, Happening happening) => happening.What switch
    {
        DeputyNamed e => Messages(absent, happening, absent.Deputies.Last(d => d.PersonId.Value == e.DeputyId && d.Role == e.Role && d.EndedAt is null && d.Days == new DeputyDays(e.From, e.Until)), MailKind.DeputyNamed),
        DeputyDaysChanged e => Messages(absent, happening, absent.Deputies.Last(d => d.PersonId.Value == e.DeputyId && d.Role == e.Role && d.EndedAt is null && d.Days == new DeputyDays(e.From, e.Until)), MailKind.DeputyDaysChanged),
        DeputyEnded e => Messages(absent, happening, absent.Deputies.Last(d => d.PersonId.Value == e.DeputyId && d.Role == e.Role && d.EndedAt == happening.At), MailKind.DeputyEnded),
        _ => [],
    };

    private static IEnumerable<OutboxMessage> Messages(Membership absent, Happening happening, Deputy deputy, MailKind kind) =>
        new[] { (To: deputy.PersonId, Kind: kind), (To: absent.PersonId, Kind: MailKind.DeputyArranged) }
            .Where(m => m.To.Value != happening.By.Id)
            .Select(m => new OutboxMessage(absent.DeaneryId, m.To, m.Kind, null, null, OutboxMessage.DeputyKey(deputy, absent, happening.Number, m.To), happening.At));
}
