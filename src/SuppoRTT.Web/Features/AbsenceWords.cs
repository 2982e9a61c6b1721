using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>Absences in the words of the screen.</summary>
public static class AbsenceWords
{
    public static Tag Status(AbsenceStatus status) => status switch
    {
        AbsenceStatus.AwaitingDecision => new Tag { Text = "Waiting for decision", Colour = TagColour.Yellow },
        AbsenceStatus.Declined => new Tag { Text = "Programme does not apply", Colour = TagColour.Grey },
        AbsenceStatus.Appealed => new Tag { Text = "Waiting for appeal", Colour = TagColour.Yellow },
        AbsenceStatus.AppealDismissed => new Tag { Text = "Programme does not apply", Colour = TagColour.Grey },
        AbsenceStatus.OnHold => new Tag { Text = "On hold", Colour = TagColour.Purple },
        AbsenceStatus.Open => new Tag { Text = "Going on", Colour = TagColour.Blue },
        AbsenceStatus.Withdrawn => new Tag { Text = "Withdrawn", Colour = TagColour.Grey },
        AbsenceStatus.NotReturning => new Tag { Text = "Not returning", Colour = TagColour.Grey },
        AbsenceStatus.Closed => new Tag { Text = "Closed", Colour = TagColour.Green },
    };

    /// <summary>Where somebody is on their way out and back; the status once the absence is not open.</summary>
    public static Tag Stage(AbsenceStatus status, KeyDates dates, DateOnly today) => (status, dates) switch
    {
        (not AbsenceStatus.Open, _) => Status(status),
        (_, { ReturnedOn: not null }) => new Tag { Text = "Back at work", Colour = TagColour.AquaGreen },
        _ when dates.Starts <= today => new Tag { Text = "Away", Colour = TagColour.Blue },
        _ => new Tag { Text = "Planned", Colour = TagColour.White },
    };

    /// <summary>How it stands, for somebody who reads of it on paper and does not know the portal.</summary>
    public static string OnPaper(AbsenceStatus status, KeyDates dates, DateOnly today) => (status, dates) switch
    {
        (AbsenceStatus.AwaitingDecision, _) => "The deanery has not decided yet whether its programme applies",
        (AbsenceStatus.Declined, _) => "The deanery decided that its programme does not apply",
        (AbsenceStatus.Appealed, _) => "The deanery has not decided yet on an appeal for its programme to apply",
        (AbsenceStatus.AppealDismissed, _) => "The deanery decided on appeal that its programme does not apply",
        (AbsenceStatus.Withdrawn, _) => "Withdrawn: this absence goes no further",
        (AbsenceStatus.NotReturning, _) => "The doctor is not coming back to training",
        (AbsenceStatus.Closed, _) => "Back in training, and every form is signed",
        (AbsenceStatus.OnHold, _) => "On hold: nothing is asked of anybody at present",
        (AbsenceStatus.Open, { ReturnedOn: not null }) => "Back at work, and not everything is done yet",
        (AbsenceStatus.Open, _) when dates.Starts <= today => "Away from training at present",
        (AbsenceStatus.Open, _) => "Planned: the time away has not begun",
    };

    /// <summary>What it means that an absence is not open: a heading, and what follows from it.</summary>
    public static (string Heading, string Text) NotOpen(AbsenceStatus status) => status switch
    {
        AbsenceStatus.AwaitingDecision => ("Why it would help", ""),
        AbsenceStatus.Declined => ("The deanery’s decision", "The deanery decided that its programme does not apply to this absence. There is nothing to fill in."),
        AbsenceStatus.Appealed => ("The appeal", "The deanery decided that its programme does not apply. The doctor appealed against that, and somebody who had no part in it before decides."),
        AbsenceStatus.AppealDismissed => ("The decision on the appeal", "A second person of the deanery looked at it and decided that the programme does not apply to this absence. There is nothing to fill in, and no further appeal."),
        AbsenceStatus.Withdrawn => ("This absence was withdrawn", "Nothing is due any more. Everything that was written is kept."),
        AbsenceStatus.NotReturning => ("There will be no return to training", "Nothing is due any more. Everything that was written is kept."),
        AbsenceStatus.Closed => ("Everything is signed", "Nothing more is to be filled in or signed. The forms stay here to read and to print."),
        AbsenceStatus.Open or AbsenceStatus.OnHold => ("", ""),
    };

    /// <param name="outcome">What was agreed at the review.</param>
    /// <param name="supervision">What the deanery calls enhanced supervision.</param>
    public static string Outcome(ReviewOutcome outcome, string supervision) => outcome switch
    {
        ReviewOutcome.Ready => "Ready to go on as normal",
        ReviewOutcome.Extend => Sentence.Start($"{supervision} for longer"),
        ReviewOutcome.Support => $"More support, but no {supervision}",
        ReviewOutcome.Escalate => "Somebody else is asked for help",
    };

    public static string Approval(Approval approval) => approval.State switch
    {
        ApprovalState.Approved => "Approved" + (approval.By is { } by ? $" by {by}" : "") + (approval.On is { } on ? $" on {DayWords.Of(on)}" : ""),
        ApprovalState.AppliedFor => "Applied for, not decided yet",
        ApprovalState.NotNeeded => "Needs no approval",
    };
}
