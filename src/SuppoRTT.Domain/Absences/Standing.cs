using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>How an absence stands, as far as it decides what is next; the same whether it was read as a whole or as a line of a list.</summary>
public sealed record Standing(
    AbsenceStatus Status, KeyDates Dates, bool AwaitsTakeover, bool IsSupervised, DateOnly? ReviewOn, IReadOnlyList<FormStanding> Forms, IReadOnlyList<MeetingStanding> Meetings)
{
    public static Standing Of(Absence absence) => new(
        absence.Status, absence.Dates, absence.AwaitsTakeover, absence.Supervisor is not null, absence.ReviewOn,
        [.. absence.Forms.Select(f => new FormStanding(f.Key, f.Stage, f.Status) { UploadedOn = f.UploadedOn, EndorsingRole = f.EndorsingRole, EndorseBy = f.EndorseBy })],
        [.. absence.Meetings.Select(m => new MeetingStanding(m.FormKey, m.ProposedFor, m.HeldOn))])
    {
        Together = [.. absence.Participations.Where(p => p.Part != Part.Registrant && p.Until is null).Select(p => new DoneTogether(p.FormKey, p.PersonId, p.Name) { As = p.As })],
        Outcome = absence.Outcome,
    };

    /// <summary>What the review after the return agreed on; null before it.</summary>
    public ReviewOutcome? Outcome { get; init; }

    /// <summary>The supervisor, and who does single forms with the doctor.</summary>
    public IReadOnlyList<DoneTogether> Together { get; init; } = [];

    /// <summary>Who does this form with the doctor: who was chosen for it, else the supervisor; null while neither is known.</summary>
    public DoneTogether? With(string form) => Together.FirstOrDefault(t => t.Form == form) ?? Together.FirstOrDefault(t => t.Form is null);

    public FormStanding? Form(string key) => Forms.FirstOrDefault(f => f.Key == key);

    /// <summary>When the meeting of a form is to be; null if none is proposed.</summary>
    public DateTimeOffset? MeetingFor(string form) => Meetings.FirstOrDefault(m => m.FormKey == form)?.ProposedFor;

    public bool HasMet(string form) => Meetings.Any(m => m.FormKey == form && m.HeldOn is not null);
}

/// <summary>How far one form of an absence is.</summary>
public sealed record FormStanding(string Key, FormStage Stage, FormStatus Status)
{
    /// <summary>Since when the signed copy is in the e-portfolio, as the doctor says.</summary>
    public DateOnly? UploadedOn { get; init; }

    /// <summary>In which role somebody is to endorse it now.</summary>
    public Role? EndorsingRole { get; init; }

    /// <summary>By when they are to endorse it.</summary>
    public DateOnly? EndorseBy { get; init; }
}

/// <summary>Who does a form with the doctor.</summary>
/// <param name="Form">The one form that they were chosen for; null of the supervisor, who does the others.</param>
/// <param name="Person">Who it is.</param>
/// <param name="Name">The name by which they were named.</param>
public sealed record DoneTogether(string? Form, PersonId Person, string Name)
{
    /// <summary>The role in which they were chosen for the form; null of the supervisor.</summary>
    public Role? As { get; init; }

    /// <summary>Whether it is this person, who still holds the role for it.</summary>
    public bool IsBy(Actor actor) => actor.Is(Person) && Participation.IsTaken(Form is null ? Part.Supervisor : Part.FormPartner, As, actor.Holds);
}

/// <summary>Whether the meeting of a form is proposed or was held.</summary>
public sealed record MeetingStanding(string FormKey, DateTimeOffset? ProposedFor, DateOnly? HeldOn);
