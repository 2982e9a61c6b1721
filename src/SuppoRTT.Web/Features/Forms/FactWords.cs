using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>What a form says, or no longer says, that differs from what is known of the absence, and what follows, in the words of the screen.</summary>
public static class FactWords
{
    /// <summary>All but the dates of the absence, which are shown with what they touch.</summary>
    /// <param name="absence">As it is known.</param>
    /// <param name="said">What the form says.</param>
    /// <param name="after">The support once it is handed in.</param>
    /// <param name="supervision">What the deanery calls enhanced supervision.</param>
    public static IEnumerable<string> WhatFollows(Absence absence, FactsSaid said, ReturnSupport after, string supervision) => new[]
    {
        Differs(said.ReturnedOn, absence.ReturnedOn) ? $"You came back on {DayWords.Of(said.ReturnedOn)}. The dates of your absence then stand." : null,
        Asked(after.CoachingSessions, absence.CoachingSessions, "coaching session"),
        Asked(after.ReorientationDays, absence.ReorientationDays, "reorientation day"),
        Supervision(absence.Support, after, supervision),
        Review(after.ReviewOn, absence.ReviewOn),
        Enum.TryParse<ReviewOutcome>(said.Outcome, ignoreCase: true, out var outcome) && outcome != absence.Outcome ? Of(outcome, supervision) : null,
    }.OfType<string>();

    private static string? Asked(int? number, int? before, string what) => number == before ? null
        : number is null ? $"You no longer ask for {what}s.{Before(before)}"
        : $"You ask for {Count(number, what)}.{Before(before)}";

    private static string? Supervision(ReturnSupport before, ReturnSupport after, string name)
    {
        var known = before.IsSupervised ? $" Before, it was {DayWords.Supervision(before.SupervisionStarts, before.SupervisionEnds)}." : "";
        return (after.SupervisionStarts, after.SupervisionEnds) == (before.SupervisionStarts, before.SupervisionEnds) ? null
            : !after.IsSupervised ? $"You no longer plan {name}.{known}"
            : after.SupervisionStarts is null ? $"You work with {name} until {DayWords.Of(after.SupervisionEnds)}.{known}"
            : $"You work with {name} from {DayWords.Of(after.SupervisionStarts)} to {DayWords.Of(after.SupervisionEnds)}.{known}";
    }

    private static string? Review(DateOnly? on, DateOnly? before) => on == before ? null
        : on is null ? $"You no longer plan a day to look at it together.{Before(before)}"
        : $"You look at it together on {DayWords.Of(on)}.{Before(before)}";

    private static string Of(ReviewOutcome outcome, string supervision) => outcome switch
    {
        ReviewOutcome.Ready => "You are ready to go on as normal. Once every form is signed, the absence is closed.",
        ReviewOutcome.Extend => $"You have {supervision} for longer, and look at it again.",
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
