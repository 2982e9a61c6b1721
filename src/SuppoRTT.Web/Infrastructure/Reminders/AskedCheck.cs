using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Looks once more, in the moment of sending, at a reminder that somebody asked for by hand: whether the form still waits for its recipient, and whether they may be written to.</summary>
public sealed class AskedCheck(SpokenOfAbsence absences, DefinitionStore definitions, TimeProvider time)
{
    public async Task Judge(OutboxMessage message, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var rules = (await definitions.Rules(cancellation)).Rules;
        var absence = await absences.Of(message.AbsenceId!.Value, cancellation);
        var waited = absence.WaitsFor(message.FormKey!, rules, await absences.RolesAround(absence, cancellation), now.DateInUk);
        var way = message.RecipientId == absence.TraineeId ? absence.WayToDoctor(rules, now.DateInUk) : null;
        if (waited?.Person != message.RecipientId || way?.ByMail == false || IsNotFollowed(absence))
        {
            message.Withdraw();
        }
        else if (MailHours.NextOpening(now, way?.Hours ?? MailHours.ByDay) is { } hour)
        {
            message.PutOff(hour);
        }
        else
        {
            message.GoTo(way?.AtOtherAddress == true);
        }
    }

    private static bool IsNotFollowed(Absence absence) => absence.WhyNotOpen is not null || absence.OptedOut is not null;
}
