using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Home;

/// <summary>A supervisor's list of work in words: what is asked, by when, and about how long it takes.</summary>
public static class WorkWords
{
    public static string Heading(WorkItem item) => $"{item.Absence.TraineeName}: {(item.Step.Kind switch { StepKind.SignOff => "sign off ", StepKind.ReviewAgain => "review again: ", StepKind.Meet => "meet about ", _ => "" })}“{item.Form.Name}”{(item.For is { } absent ? $", for {absent}" : "")}";

    public static string Hint(WorkItem item, DateOnly today) => string.Join(". ", (item.Step.Kind switch
    {
        StepKind.SignOff when item.AwaitsConfirmation => ["You can read it now, and sign it once the deanery has confirmed you", By(item.Step.By, today), About(item.Form.MinutesToSign)],
        StepKind.SignOff => ["Read the form, and sign it or return it", By(item.Step.By, today), About(item.Form.MinutesToSign)],
        StepKind.Meet => Meeting(item, today),
        StepKind.ReviewAgain => [Review(item.Step, today), About(item.Form.MinutesToMeet)],
        StepKind.Wait => ["To meet and to sign", By(item.Step.Deadline!.Due, today), About(item.Form.MinutesToMeet + item.Form.MinutesToSign)],
        _ => (IEnumerable<string?>)[WithDoctor(item.Step), By(item.Step.By, today), About(item.Form.MinutesToSign)],
    }).Where(w => w is not null));

    public static Tag Status(WorkItem item, DateOnly today) => (item.Step.Kind, item.Step.By < today) switch
    {
        _ when item.AwaitsConfirmation => new Tag { Text = "Once confirmed", Colour = TagColour.Grey },
        (StepKind.Wait, _) => new Tag { Text = $"From {DayWords.Brief(item.Step.On!.Value)}", Colour = TagColour.Grey },
        (StepKind.FillForm or StepKind.ChangeForm or StepKind.SendAgain, _) => new Tag { Text = "With the doctor", Colour = TagColour.Grey },
        (StepKind.ReviewAgain, _) when !(item.Step.On < today) => new Tag { Text = "To review", Colour = TagColour.Blue },
        (_, true) => new Tag { Text = "Overdue", Colour = TagColour.Orange },
        (StepKind.SignOff, _) => new Tag { Text = "To sign", Colour = TagColour.Yellow },
        _ => new Tag { Text = "To meet", Colour = TagColour.Blue },
    };

    /// <summary>When a form was signed, how if not here, and by whom or for whom if it was not in one's own name.</summary>
    public static string WhenSigned(SignedForm form) => form switch
    {
        { Medium: { } medium, GivenOn: { } on } => $"Signed {PaperSignatureWords.How(medium)} on {DayWords.Of(on)}, recorded on {DayWords.OnDay(form.At)}",
        { SignedBy: { } deputy } => $"Signed by {deputy} in your name on {DayWords.OnDay(form.At)}",
        { InNameOf: { } absent } => $"Signed for {absent} on {DayWords.OnDay(form.At)}",
        _ => $"Signed on {DayWords.OnDay(form.At)}",
    };

    private static string About(int minutes) => $"About {DayWords.Minutes(minutes)}";

    private static IEnumerable<string?> Meeting(WorkItem item, DateOnly today) => item.Step.On switch
    {
        null => ["Propose a day, or record that you met", By(item.Step.By, today), About(item.Form.MinutesToMeet)],
        { } on when on < today => [$"You were to meet on {DayWords.Of(on)}", "Record the meeting once it took place: that takes a minute"],
        { } on when on == today => ["You meet today", About(item.Form.MinutesToMeet), "Record it afterwards"],
        { } on => [$"Meeting on {DayWords.Of(on)}", About(item.Form.MinutesToMeet)],
    };

    private static string Review(NextStep step, DateOnly today) => step.On switch
    {
        { } on when on <= today => $"The review was to be on {DayWords.Of(on)}. Then the form is opened again",
        { } on => $"Review on {DayWords.Of(on)}",
        null => "More time or support was agreed. No day is set for the review",
    };

    private static string WithDoctor(NextStep step) => step.Kind switch
    {
        StepKind.ChangeForm => "It was returned for changes. It comes to you when the doctor has sent it again",
        StepKind.SendAgain => "It was opened again. It comes to you when the doctor has sent it",
        _ => "You have met. It comes to you when the doctor has sent it",
    };

    private static string? By(DateOnly? day, DateOnly today) => day is { } by ? $"{(by < today ? "It was due by" : "By")} {DayWords.Of(by)}" : null;
}
