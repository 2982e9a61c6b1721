using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>That a signed form waits for somebody to endorse it.</summary>
/// <param name="Role">In which role.</param>
/// <param name="Since">From which day.</param>
/// <param name="By">By which day.</param>
public sealed record EndorsingSituation(Role Role, DateOnly Since, DateOnly By)
{
    /// <summary>Who signed it: they do not endorse it, whatever else they are.</summary>
    public PersonId? SignedBy { get; init; }

    /// <summary>Null of a form that does not wait to be endorsed.</summary>
    public static EndorsingSituation? Of(AbsenceForm form) => form is { EndorsingRole: { } role, EndorsingSince: { } since, EndorseBy: { } by }
        ? new EndorsingSituation(role, since.DateInUk, by) { SignedBy = form.ValidSignature(Party.Supervisor) is { } signature ? new PersonId(signature.By.Id) : null }
        : null;
}
