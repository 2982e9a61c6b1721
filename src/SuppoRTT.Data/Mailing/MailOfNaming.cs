using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Who is told what when the supervisor changes, besides that somebody is named.</summary>
internal static class MailOfNaming
{
    /// <summary>Forms that were handed in to the former supervisor wait for the new one now.</summary>
    public static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> WaitingFor(Absence absence, Happening naming, SupervisorNamed named, RolesOnDay held) => absence.Forms
        .Where(f => f.Status == FormStatus.AwaitingSignOff && absence.DoneNowWith(f.Key, held)?.PersonId.Value == named.PersonId && absence.PartnerFor(f.Key) is null && !IsHandedInAfter(absence, naming, f.Key))
        .Select(f => ((PersonId?)new PersonId(named.PersonId), MailKind.FormToSign, (string?)f.Key));

    /// <summary>That nobody is known, and what is planned for a day to come: the doctor, who supervises until then, who follows, and who is not asked any more.</summary>
    public static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> OfChanges(Absence absence, IDomainEvent what) => what switch
    {
        SupervisorLeftOpen e => [(absence.TraineeId, MailKind.SupervisorLeftOpen, null), (new PersonId(e.PersonId), MailKind.NoLongerAsked, null)],
        NextSupervisorNamed e => [.. ToNext(e.PersonId, MailKind.NextSupervisorNamed), .. UntilThen(absence), .. ToConfirm(e.AwaitsConfirmation)],
        NextSupervisorMoved e => [.. ToNext(e.PersonId, MailKind.NextSupervisorNamed), .. UntilThen(absence).Where(m => m.To?.Value != e.PersonId)], // Moved to today, they supervise already.
        NextSupervisorReplaced e => ToNext(e.PersonId, MailKind.NoLongerAsked),
        NextSupervisorTakenBack e => [.. ToNext(e.PersonId, MailKind.NoLongerAsked), .. UntilThen(absence)],
        NextSupervisorFellAway => [(null, MailKind.NextSupervisorFellAway, null), .. UntilThen(absence)],
        _ => [],
    };

    private static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> ToNext(Guid? person, MailKind kind) => person is { } next ? [(new PersonId(next), kind, null)] : [];

    /// <summary>The team is asked at once: on the day they are to be able to sign.</summary>
    private static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> ToConfirm(bool isAsked) => isAsked ? [(null, MailKind.SupervisorToConfirm, null)] : [];

    private static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> UntilThen(Absence absence) =>
        new[] { absence.TraineeId, absence.Supervisor?.PersonId }.OfType<PersonId>().Select(p => ((PersonId?)p, MailKind.SupervisorToChange, (string?)null));

    /// <summary>What is handed in to the new one already is said by that.</summary>
    private static bool IsHandedInAfter(Absence absence, Happening naming, string form) => absence.Happenings.Any(h => h.Number > naming.Number && h.What is FormSubmitted sent && sent.Form == form);
}
