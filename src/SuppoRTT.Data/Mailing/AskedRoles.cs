using System.Globalization;
using System.Text.Json;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>In which role somebody is written to, as far as only the event tells from which the message came.</summary>
public static class AskedRoles
{
    /// <summary>The role that a signed review asked for help when this was written: of several people with several roles each hears by one. Null of every other message.</summary>
    public static async Task<Role?> RoleAskedForHelp(this SuppoRTTContext db, OutboxMessage message, CancellationToken cancellation)
    {
        if (message is not { Kind: MailKind.ReviewEscalated, AbsenceId: { Value: var subject } } || !int.TryParse(message.UniqueKey.Split(':').ElementAtOrDefault(1), CultureInfo.InvariantCulture, out var number)
            || await db.Audit.Where(e => e.SubjectId == subject && e.Number == number && e.Name == nameof(ReviewEscalated)).Select(e => e.Payload).SingleOrDefaultAsync(cancellation) is not { } said)
        {
            return null;
        }

        using var payload = JsonDocument.Parse(said);
        return Enum.Parse<Role>(payload.RootElement.GetProperty(nameof(ReviewEscalated.Of)).GetString()!);
    }
}
