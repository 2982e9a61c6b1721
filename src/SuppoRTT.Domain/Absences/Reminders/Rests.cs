using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>
/// Days on which nobody is waited for: until the day after a meeting, in the doctor's quiet time, on hold or without the programme. Nobody is silent then, so what was asked before is
/// asked again after them, and silence is counted from there.
/// </summary>
internal sealed class Rests(Situation absence, WorkingDays workingDays, DateOnly today)
{
    /// <summary>A rung as it is after the rests that it falls into or before: two rungs while the doctor is quiet, one for who hears in their place and one for afterwards.</summary>
    public IEnumerable<Rung> After(Rung rung)
    {
        var begun = Again(Again(rung, absence.TakenUpOn), AfterMeeting(absence.Form(rung.Line.Form)));
        var again = rung.IsForDoctor || rung.IsOfLateness ? Again(begun, AfterQuiet(begun)) : begun;
        return again == begun || !(today <= absence.Quiet?.Until) ? [again] : [begun with { IsOfQuietTime = true }, again];
    }

    /// <summary>A meeting that is arranged is an answer, until the day after it; one that was held as well.</summary>
    private DateOnly? AfterMeeting(FormSituation? form) => Latest(form?.MeetingOn, form?.HeldOn) is { } met ? workingDays.OnOrAfter(met.AddDays(1)) : null;

    private DateOnly? AfterQuiet(Rung rung) =>
        absence.Quiet is { Until: { } until } quiet && quiet.From <= Days.Later(rung.On, today) ? until.AddDays(1) : absence.QuietEndedOn;

    /// <summary>What nobody is asked to help with is not said twice for that.</summary>
    private static Rung Again(Rung rung, DateOnly? on) => !(rung.On < on) ? rung
        : rung with { On = on.Value, NewSince = rung.Line.Escalations.Any(e => e.Enabled) ? on.Value : rung.NewSince };

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => one is { } a && other is { } b ? Days.Later(a, b) : one ?? other;
}
