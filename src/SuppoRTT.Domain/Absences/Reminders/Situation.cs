using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>How one absence stands, as far as it decides who is reminded of what.</summary>
public sealed record Situation
{
    public required AbsenceId Absence { get; init; }

    public required AbsenceStatus Status { get; init; }

    public required KeyDates Dates { get; init; }

    public required string TypeCode { get; init; }

    public bool AwaitsTakeover { get; init; }

    public required IReadOnlyList<FormSituation> Forms { get; init; }

    public required PersonId Trainee { get; init; }

    public PersonId? Supervisor { get; init; }

    /// <summary>Since which day nobody supervises; null while somebody does.</summary>
    public DateOnly? UnsupervisedSince { get; init; }

    /// <summary>Who registered it for the doctor; null once the doctor has taken over.</summary>
    public PersonId? Registrant { get; init; }

    public RoleHolders Holders { get; init; } = new();

    public DateOnly? SupervisionEnds { get; init; }

    /// <summary>The day on which it was said that supervision is not given as agreed.</summary>
    public DateOnly? SupervisionVariedOn { get; init; }

    public Handover? Handover { get; init; }

    public bool Evaluated { get; init; }

    public OptOut? OptOut { get; init; }

    public QuietTime? Quiet { get; init; }

    /// <summary>The day on which somebody ended the quiet time last, if they did.</summary>
    public DateOnly? QuietEndedOn { get; init; }

    /// <summary>The day on which it went on after a time in which nobody was asked for anything.</summary>
    public DateOnly? TakenUpOn { get; init; }

    public ContactWhileAway? Contact { get; init; }

    public IReadOnlyList<ReminderPreference> Preferences { get; init; } = [];

    /// <summary>What was sent about this absence, so that nothing is said twice.</summary>
    public IReadOnlyList<SentReminder> Sent { get; init; } = [];

    public static Situation Of(Absence absence, RoleHolders holders, RolesOnDay held) => new()
    {
        Absence = absence.Id,
        Status = absence.Status,
        Dates = absence.Dates,
        TypeCode = absence.TypeCode,
        AwaitsTakeover = absence.AwaitsTakeover,
        Forms = [.. absence.Forms.Select(f => FormSituation.Of(f, absence.DoneNowWith(f.Key, held)?.PersonId, absence.MeetingOf(f.Key)))],
        Trainee = absence.TraineeId,
        Supervisor = absence.NeedsNewSupervisor(held) ? null : absence.Supervisor?.PersonId,
        UnsupervisedSince = absence.NobodySupervisesSince(held, holders.GoneSince),
        Registrant = absence.PartsNow().FirstOrDefault(p => p.Part == Part.Registrant)?.PersonId,
        Holders = holders,
        SupervisionEnds = absence.SupervisionEnds,
        Handover = Handover.Of(absence),
        OptOut = absence.OptedOut,
        Quiet = absence.Quiet,
        QuietEndedOn = absence.QuietEndedOn,
        TakenUpOn = absence.TakenUpOn,
        Contact = absence.Contact,
    };

    internal FormSituation? Form(string? key) => Forms.FirstOrDefault(f => f.Key == key);
}

/// <summary>Members of the deanery whose role reaches the post of the doctor, and those of its people who hear of it no more.</summary>
public sealed record RoleHolders
{
    public IReadOnlyList<PersonId> ProgrammeDirectors { get; init; } = [];

    public IReadOnlyList<PersonId> CollegeTutors { get; init; } = [];

    public IReadOnlyList<PersonId> Champions { get; init; } = [];

    public IReadOnlyList<PersonId> HeadsOfSchool { get; init; } = [];

    /// <summary>Those who were around the absence and have left the deanery or whose account was closed, and who was named to hear in the doctor's place and may not see it any more.</summary>
    public IReadOnlyList<PersonId> Left { get; init; } = [];

    /// <summary>Since which day those hold no role in which doctors are supervised who are named as a supervisor all the same.</summary>
    public IReadOnlyDictionary<PersonId, DateOnly> GoneSince { get; init; } = new Dictionary<PersonId, DateOnly>();

    /// <summary>Those who hold a role in which forms are endorsed, but of the deanery's team, which is written to together.</summary>
    public IReadOnlyList<PersonId> Endorsing(Role role) => role switch
    {
        Role.TrainingProgrammeDirector => ProgrammeDirectors,
        Role.CollegeTutor => CollegeTutors,
        Role.HeadOfSchool => HeadsOfSchool,
        Role.Champion or Role.DeaneryStaff or Role.Trainee or Role.EducationalSupervisor => [],
    };
}

/// <summary>The plan for the return, given to those who keep the rota.</summary>
/// <param name="HandedOverOn">Since when somebody has not acknowledged it, or when the last of them did.</param>
/// <param name="AcknowledgedOn">When the last of them did; null while somebody has not.</param>
public sealed record Handover(DateOnly HandedOverOn, DateOnly? AcknowledgedOn)
{
    /// <summary>Null while no plan counts.</summary>
    public static Handover? Of(Absence absence) =>
        absence.RotaWaitsSince is { } since ? new Handover(since.DateInUk, null)
        : absence.RotaAcknowledgedAt is { } at ? new Handover(at.DateInUk, at.DateInUk)
        : null;
}

/// <summary>A reminder that was sent, under the day for which it was planned if it was brought forward, else the day on which it went.</summary>
public sealed record SentReminder(ReminderKey Key, DateOnly On)
{
    /// <summary>Staff stopped it: it does not come again, and its recipient has not heard of the step by it.</summary>
    public bool IsStopped { get; init; }
}
