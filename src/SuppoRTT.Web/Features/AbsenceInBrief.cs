using System.Linq.Expressions;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>One absence as far as lists, the line of time and what is next show it.</summary>
/// <param name="Reference">As SRT-7K4M-2QD9.</param>
/// <param name="Sequence">Rises with the moment of registration.</param>
/// <param name="ListOrder">By which lists page.</param>
/// <param name="TraineeId">Whose it is.</param>
/// <param name="TraineeName">Their name.</param>
/// <param name="Supervisor">The name of the supervisor; null while it is not known.</param>
/// <param name="Registrant">Who registered it for the doctor; null if they did it themselves.</param>
/// <param name="Supervision">The closer supervision that is planned.</param>
/// <param name="Standing">How it stands.</param>
public sealed record AbsenceInBrief(
    string Reference, long Sequence, long ListOrder, PersonId TraineeId, string TraineeName, string? Supervisor, string? Registrant, PlannedSupervision Supervision, Standing Standing)
{
    private static readonly Func<Absence, AbsenceInBrief> _of = Projection.Compile();

    /// <summary>The same words for the database and for an absence that was read as a whole.</summary>
    public static Expression<Func<Absence, AbsenceInBrief>> Projection => a => new AbsenceInBrief(
        a.Reference, a.Sequence, a.ListOrder, a.TraineeId, a.TraineeName,
        a.Participations.Where(p => p.Part == Part.Supervisor && p.Until == null).Select(p => p.Name).FirstOrDefault(),
        a.Participations.Where(p => p.Part == Part.Registrant).Select(p => p.Name).FirstOrDefault(),
        new PlannedSupervision(a.SupervisionStarts, a.SupervisionEnds),
        new Standing(
            a.Status,
            new KeyDates(a.Planned, a.RegisteredOn, a.Period.Starts, a.Period.ExpectedReturn, a.ReturnedOn) { TypeCode = a.TypeCode },
            a.AwaitsTakeover,
            a.Participations.Any(p => p.Part == Part.Supervisor && p.Until == null),
            a.ReviewOn,
            a.Forms.Select(f => new FormStanding(f.Key, f.Stage, f.Status) { UploadedOn = f.UploadedOn, EndorsingRole = f.EndorsingRole, EndorseBy = f.EndorseBy }).ToList(),
            a.Meetings.Select(m => new MeetingStanding(m.FormKey, m.ProposedFor, m.HeldOn)).ToList())
        {
            Together = a.Participations.Where(p => p.Part != Part.Registrant && p.Until == null).Select(p => new DoneTogether(p.FormKey, p.PersonId, p.Name) { As = p.As }).ToList(),
            Outcome = a.Outcome,
        })
    {
        OnHoldSince = a.OnHoldSince,
        HoldReason = a.Status == AbsenceStatus.OnHold ? a.Remarks.Where(r => r.EventNumber == a.OnHoldEvent).Select(r => r.Text).FirstOrDefault() : null,
    };

    public static AbsenceInBrief Of(Absence absence) => _of(absence);

    /// <summary>Since when it is on hold.</summary>
    public DateOnly? OnHoldSince { get; init; }

    /// <summary>Why it is on hold: only for those who see reasons.</summary>
    public string? HoldReason { get; init; }

    public KeyDates Dates => Standing.Dates;

    /// <summary>The name of who does this form with the doctor; null while it is not known.</summary>
    public string? With(string form) => Standing.With(form)?.Name;
}

/// <summary>The days of closer supervision, as far as they are known.</summary>
public sealed record PlannedSupervision(DateOnly? Starts, DateOnly? Ends);

/// <summary>The deanery's rules and the names of its forms, on one day: what every line about an absence is worded with.</summary>
public sealed record DeaneryToday(DeaneryRules Rules, IReadOnlyDictionary<string, string> FormNames, DateOnly Today)
{
    public IReadOnlyList<NextStep> StepsOf(AbsenceInBrief absence) => NextSteps.Of(absence.Standing, Rules, Today);
}
