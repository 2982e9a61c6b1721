using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>Where one form stands and since when.</summary>
public sealed record FormSituation(string Key, FormStage Stage, FormStatus Status)
{
    /// <summary>Who does it with the doctor, if that is known: the supervisor, or who was chosen for it.</summary>
    public PersonId? Together { get; init; }

    /// <summary>When the latest revision was submitted.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>When it was returned or reopened, while it is.</summary>
    public DateOnly? GivenBackOn { get; init; }

    public DateOnly? SignedOn { get; init; }

    /// <summary>Who is to endorse it; null while nobody is.</summary>
    public EndorsingSituation? Endorsing { get; init; }

    /// <summary>The day for which a meeting is arranged that was not held yet.</summary>
    public DateOnly? MeetingOn { get; init; }

    /// <summary>The day on which they met, as it was recorded last.</summary>
    public DateOnly? HeldOn { get; init; }

    public static FormSituation Of(AbsenceForm form, PersonId? together, Meeting? meeting) => new(form.Key, form.Stage, form.Status)
    {
        Together = together,
        SubmittedOn = form.SubmittedAt?.DateInUk,
        GivenBackOn = GivenBackAt(form)?.DateInUk,
        Endorsing = EndorsingSituation.Of(form),
        SignedOn = form.ValidSignature(Party.Supervisor)?.At.DateInUk,
        HeldOn = meeting?.HeldOn,
        MeetingOn = meeting?.Held is null ? meeting?.ProposedFor?.DateInUk : null,
    };

    private static DateTimeOffset? GivenBackAt(AbsenceForm form) => form.Status switch
    {
        FormStatus.Returned => form.OpenReturn?.At,
        FormStatus.Reopened => form.Signatures.Max(s => s.VoidedAt),
        FormStatus.NotStarted or FormStatus.Draft or FormStatus.AwaitingSignOff or FormStatus.AwaitingEndorsement or FormStatus.SignedOff => null,
    };
}
