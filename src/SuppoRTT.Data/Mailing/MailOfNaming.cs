using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>What a new supervisor is told besides that they are named.</summary>
internal static class MailOfNaming
{
    /// <summary>Forms that were handed in to the former supervisor wait for the new one now.</summary>
    public static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> WaitingFor(Absence absence, Happening naming, SupervisorNamed named, RolesOnDay held) => absence.Forms
        .Where(f => f.Status == FormStatus.AwaitingSignOff && absence.DoneNowWith(f.Key, held)?.PersonId.Value == named.PersonId && absence.PartnerFor(f.Key) is null && !IsHandedInAfter(absence, naming, f.Key))
        .Select(f => ((PersonId?)new PersonId(named.PersonId), MailKind.FormToSign, (string?)f.Key));

    /// <summary>What is handed in to the new one already is said by that.</summary>
    private static bool IsHandedInAfter(Absence absence, Happening naming, string form) => absence.Happenings.Any(h => h.Number > naming.Number && h.What is FormSubmitted sent && sent.Form == form);
}
