using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>What a form says that differs from what is known of the absence, and what follows, in the words of the screen.</summary>
public static class FactWords
{
    /// <summary>All but the dates of the absence, which are shown with what they touch.</summary>
    public static IEnumerable<string> WhatFollows(Absence absence, FactsSaid said) => new[]
    {
        Differs(said.ReturnedOn, absence.ReturnedOn) ? $"You came back on {DayWords.Of(said.ReturnedOn)}. The dates of your absence then stand." : null,
        Differs(said.CoachingSessions, absence.CoachingSessions) ? $"You ask for {Count(said.CoachingSessions, "coaching session")}.{Before(absence.CoachingSessions)}" : null,
        Differs(said.ReorientationDays, absence.ReorientationDays) ? $"You ask for {Count(said.ReorientationDays, "reorientation day")}.{Before(absence.ReorientationDays)}" : null,
        Supervision(absence, said),
        Differs(said.ReviewOn, absence.ReviewOn) ? $"You look at it together on {DayWords.Of(said.ReviewOn)}.{Before(absence.ReviewOn)}" : null,
        Enum.TryParse<ReviewOutcome>(said.Outcome, ignoreCase: true, out var outcome) && outcome != absence.Outcome ? Of(outcome) : null,
    }.OfType<string>();

    private static string? Supervision(Absence absence, FactsSaid said)
    {
        var (starts, ends) = (said.SupervisionStarts ?? absence.SupervisionStarts, said.SupervisionEnds ?? absence.SupervisionEnds);
        return (starts, ends) == (absence.SupervisionStarts, absence.SupervisionEnds) ? null
            : starts is null ? $"You work with closer supervision until {DayWords.Of(ends)}."
            : $"You work with closer supervision from {DayWords.Of(starts)} to {DayWords.Of(ends)}.";
    }

    private static string Of(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Ready => "You are ready to go on as normal. Once every form is signed, the absence is closed.",
        ReviewOutcome.Extend => "You have closer supervision for longer, and look at it again.",
        ReviewOutcome.Support => "You have more support, and look at it again.",
        ReviewOutcome.Escalate => "You ask somebody else for help, and look at it again.",
    };

    private static bool Differs<T>(T? said, T? known)
        where T : struct => said is not null && !said.Equals(known);

    private static string Count(int? number, string what) => number switch
    {
        0 => $"no {what}s",
        1 => $"1 {what}",
        _ => $"{number} {what}s",
    };

    private static string Before(int? number) => number is null ? "" : $" Before, it was {number}.";

    private static string Before(DateOnly? day) => day is null ? "" : $" Before, it was {DayWords.Of(day)}.";
}
