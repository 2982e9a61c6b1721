using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>One absence with what is next, for one reader.</summary>
public sealed record ShownSteps(AbsenceInBrief Absence, DeaneryToday Deanery, StepReader Reader)
{
    public IReadOnlyList<NextStep> All { get; } = Deanery.StepsOf(Absence);

    /// <summary>Who asked that the programme applies to a short absence; null where that is not known.</summary>
    public ActorStamp? AskedBy { get; init; }

    /// <summary>What comes first: the reader's own turn, else whoever's it is. Null once nothing is left to do.</summary>
    public NextStep? First => All.FirstOrDefault(Reader.IsTurnFor) ?? (All is [var first, ..] ? first : null);

    /// <summary>Signed forms that are to go into the e-portfolio and are not marked as uploaded: the doctor's to do while the absence goes on, and after the last signature has closed it.</summary>
    public IEnumerable<FormStanding> ToUpload => Reader.IsTrainee && Deanery.Rules.WantsPortfolio && Absence.Standing.Status is AbsenceStatus.Open or AbsenceStatus.Closed
        ? Absence.Standing.Forms.Where(f => f is { Status: FormStatus.SignedOff, UploadedOn: null } && Deanery.FormNames.ContainsKey(f.Key)).OrderBy(f => f.Stage)
        : [];

    /// <summary>What else is the reader's to do now.</summary>
    public IEnumerable<NextStep> Others => All.Where(s => s != First && Reader.IsTurnFor(s));
}

/// <summary>What is next in a sentence, and whose turn it is.</summary>
public static class NextStepWords
{
    /// <summary>As a heading.</summary>
    public static string Turn(ShownSteps shown, NextStep step) => step.Turn switch
    {
        _ when step.Kind == StepKind.TakeOver => shown.Reader.IsTrainee ? "When you feel able to" : "Not taken over yet",
        _ when shown.Reader.IsTurnFor(step) => "It is your turn",
        Domain.Absences.Turn.Trainee => $"It is {Possessive(shown.Absence.TraineeName)} turn",
        Domain.Absences.Turn.Supervisor => With(shown.Absence, step) is { } name ? $"It is {Possessive(name)} turn" : "It is the supervisor’s turn",
        Domain.Absences.Turn.Deanery => "It is the deanery’s turn",
        Domain.Absences.Turn.Endorser => $"It is {EndorsingWords.Whose(shown.Absence, step)} turn",
        _ => "Nothing to do now",
    };

    public static string Sentence(ShownSteps shown, NextStep step) => shown.Reader.IsTrainee ? ForTrainee(shown, step) : ForOthers(shown, step);

    /// <summary>What the button says.</summary>
    public static string Button(ShownSteps shown, NextStep step) => step.Kind switch
    {
        StepKind.Decide => "Decide on this absence",
        StepKind.DecideAppeal => "Decide on the appeal",
        StepKind.TakeOver => "Take over this absence",
        StepKind.ConfirmReturn => "Confirm the return",
        StepKind.FillForm => shown.Reader.FillsIn(step) ? "Fill in the form" : "Open the form",
        StepKind.ChangeForm => "See what to change",
        StepKind.SendAgain => "Check the form",
        StepKind.Meet => step.On is null ? "Propose a meeting" : step.On <= shown.Deanery.Today ? "Record the meeting" : "Open the form",
        StepKind.SignOff => "Read and sign off",
        StepKind.Endorse => "Read and endorse",
        StepKind.NameSupervisor => "Name the supervisor",
        StepKind.ReviewAgain => "Open the form again",
        StepKind.Wait or StepKind.WaitForReturn => "Give the return date",
    };

    /// <summary>Where an absence stands, beside the doctor’s name in a list: what is late comes before where they are on their way.</summary>
    public static Tag StatusInList(AbsenceInBrief absence, DeaneryToday deanery) => deanery.StepsOf(absence).Any(s => s.Turn != Domain.Absences.Turn.Nobody && s.By < deanery.Today)
        ? new Tag { Text = "Overdue", Colour = TagColour.Orange }
        : AbsenceWords.Stage(absence.Standing.Status, absence.Dates, deanery.Today);

    /// <summary>What is next with an absence, under the doctor's name in a list.</summary>
    public static string InList(AbsenceInBrief absence, DeaneryToday deanery) =>
        string.Join(". ", new[] { DayWords.Away(absence.Dates), HoldWords.InList(absence), Next(absence, deanery), $"Registered {DayWords.Of(absence.Dates.Registered)}" }.Where(w => w.Length > 0));

    private static string Next(AbsenceInBrief absence, DeaneryToday deanery) => deanery.StepsOf(absence) is not [var step, ..] ? "" : step.Kind switch
    {
        StepKind.Decide or StepKind.DecideAppeal => "",
        StepKind.TakeOver => "The doctor has not taken it over yet",
        StepKind.ConfirmReturn => "The return is not confirmed yet",
        StepKind.NameSupervisor => "No supervisor is named",
        StepKind.WaitForReturn => "Nothing is due before the return is known",
        StepKind.ReviewAgain => step.On is { } on ? $"Another review on {DayWords.Of(on)}" : "Another review is to come",
        StepKind.SignOff => $"“{deanery.FormNames[step.Deadline!.Form]}” waits for {(With(absence, step) is { } name ? Possessive(name) : "a")} signature{By(step, deanery)}",
        StepKind.Endorse => $"“{deanery.FormNames[step.Deadline!.Form]}” is signed and waits to be endorsed by {DayWords.Of(step.On)}",
        StepKind.FillForm or StepKind.ChangeForm or StepKind.SendAgain or StepKind.Meet or StepKind.Wait => $"Next: “{deanery.FormNames[step.Deadline!.Form]}”{By(step, deanery)}",
    };

    private static string ForTrainee(ShownSteps shown, NextStep step) => step.Kind switch
    {
        StepKind.Decide => $"The deanery’s SuppoRTT team looks at {(IsAskedByAnother(shown) ? $"what {shown.AskedBy!.Shown} asked for you" : "your request")}, because you are away for less than {shown.Deanery.Rules.Threshold.Length}. You get an e-mail when they have decided.",
        StepKind.DecideAppeal => "Your appeal is with the deanery. Somebody who had no part in it before looks at it. You get an e-mail when they have decided.",
        StepKind.TakeOver => $"{shown.Absence.Registrant ?? "Somebody"} registered this absence for you. You can take it over: then it is yours, and you can send its forms. There is no hurry.",
        StepKind.ConfirmReturn => $"You were expected back on {DayWords.Of(step.On)}. If you are back, confirm the day. If not, change the dates.",
        StepKind.FillForm => FillIn(shown, step),
        StepKind.ChangeForm => $"{Supervisor(shown, step, "Your supervisor")} asked you to change something in “{Form(shown, step)}”, and to send it again.{Due(shown, step)}",
        StepKind.SendAgain => $"“{Form(shown, step)}” was opened again. Check the answers and send it, so that it can be signed again.{Due(shown, step)}",
        StepKind.Meet => Meeting(shown, step, "You meet " + Supervisor(shown, step, "your supervisor")),
        StepKind.SignOff => $"You have sent “{Form(shown, step)}”. {Supervisor(shown, step, "Your supervisor")} reads it and signs it off, or asks you to change something. If you hear nothing for some days, open the form: it says what you can do.",
        StepKind.Endorse => $"{Supervisor(shown, step, "Your supervisor")} has signed “{Form(shown, step)}”. {EndorsingWords.Who(shown.Absence, step)} reads it by {DayWords.Of(step.On)} and endorses it, or asks you to change something.",
        StepKind.NameSupervisor => "Name your supervisor as soon as you know who it is. They meet you and sign your forms.",
        StepKind.ReviewAgain => $"You agreed on more time or support.{Review(step, "You and your supervisor")} After that, open “{Form(shown, step)}” again and send it once more.",
        StepKind.Wait => $"Your next form is “{Form(shown, step)}”. You can start it from {DayWords.Of(step.On)}.",
        StepKind.WaitForReturn => "Your return date is not known yet, and that is fine. The next form follows once it is.",
    };

    private static string ForOthers(ShownSteps shown, NextStep step) => step.Kind switch
    {
        StepKind.Decide => $"{Asker(shown)} asked for the programme, for an absence shorter than {shown.Deanery.Rules.Threshold.Length}. The deanery decides.",
        StepKind.DecideAppeal => $"{shown.Absence.TraineeName} appealed against the decision that the programme does not apply. Somebody of the deanery who had no part in it before decides.",
        StepKind.TakeOver => $"{shown.Absence.Registrant ?? "Somebody"} registered this absence for {shown.Absence.TraineeName}, who can take it over. Until then it can be filled in, but not sent.",
        StepKind.ConfirmReturn => $"{shown.Absence.TraineeName} was expected back on {DayWords.Of(step.On)}. Nobody has confirmed it yet.",
        StepKind.FillForm => $"{shown.Absence.TraineeName} fills in “{Form(shown, step)}”.{Due(shown, step)}",
        StepKind.ChangeForm => $"{shown.Absence.TraineeName} changes “{Form(shown, step)}” and sends it again.{Due(shown, step)}",
        StepKind.SendAgain => $"“{Form(shown, step)}” was opened again. {shown.Absence.TraineeName} checks it and sends it, so that it can be signed again.{Due(shown, step)}",
        StepKind.Meet => Meeting(shown, step, (shown.Reader.IsTurnFor(step) ? "You meet " : Supervisor(shown, step, "The supervisor") + " meets ") + shown.Absence.TraineeName),
        StepKind.SignOff => $"{shown.Absence.TraineeName} has sent “{Form(shown, step)}”. {(shown.Reader.IsTurnFor(step) ? "Please read it and sign it off, or ask for changes." : $"{Supervisor(shown, step, "The supervisor")} reads it and signs it off, or asks for changes.")}",
        StepKind.Endorse => shown.Reader.IsTurnFor(step) ? $"“{Form(shown, step)}” of {shown.Absence.TraineeName} is signed. Please read it by {DayWords.Of(step.On)} and endorse it, or send it back."
            : $"“{Form(shown, step)}” is signed. {EndorsingWords.Who(shown.Absence, step)} reads it by {DayWords.Of(step.On)} and endorses it, or sends it back.",
        StepKind.NameSupervisor => "No supervisor is named yet. Without one nobody is asked to meet and to sign.",
        StepKind.ReviewAgain => $"More time or support was agreed.{Review(step, shown.Reader.Does.Contains(step.Deadline!.Form) ? $"You and {shown.Absence.TraineeName}" : $"{shown.Absence.TraineeName} and their supervisor")} After that, “{Form(shown, step)}” is opened again and sent once more.",
        StepKind.Wait => $"The next form is “{Form(shown, step)}”. It can be started from {DayWords.Of(step.On)}.",
        StepKind.WaitForReturn => "The return date is not known yet. The next form follows once it is.",
    };

    private static bool IsAskedByAnother(ShownSteps shown) => shown.AskedBy is { } by && by.Id != shown.Absence.TraineeId.Value;

    private static string Asker(ShownSteps shown) => IsAskedByAnother(shown) ? $"{shown.AskedBy!.Shown}, for {shown.Absence.TraineeName}," : shown.Absence.TraineeName;

    private static string FillIn(ShownSteps shown, NextStep step) => (shown.Absence.Standing, shown.Absence.Standing.MeetingFor(step.Deadline!.Form)) switch
    {
        ({ Dates.ReturnedOn: { } back } standing, _) when standing.Form(step.Deadline.Form)?.Stage == FormStage.BeforeReturn =>
            $"You came back on {DayWords.Of(back)}. Fill in “{Form(shown, step)}” now. Short answers are enough.{Due(shown, step)}",
        var (standing, _) when standing.HasMet(step.Deadline.Form) => $"You have met about “{Form(shown, step)}”. Fill it in and send it.{Due(shown, step)}",
        (_, { } at) => $"You meet {Supervisor(shown, step, "your supervisor")} on {DayWords.Of(at)}. Fill in “{Form(shown, step)}” before it, or together.{Due(shown, step)}",
        _ => $"Meet {Supervisor(shown, step, "your supervisor")} and fill in “{Form(shown, step)}”.{Due(shown, step)}",
    };

    private static string Meeting(ShownSteps shown, NextStep step, string who) => step.On is { } on
        ? $"{who} about “{Form(shown, step)}” on {DayWords.Of(on)}."
        : $"{who} about “{Form(shown, step)}”.{Due(shown, step)}";

    private static string By(NextStep step, DeaneryToday deanery) => $", {(step.Deadline!.IsOverdue(deanery.Today) ? "was due by" : "due by")} {DayWords.Of(step.Deadline.Due)}";

    private static string Due(ShownSteps shown, NextStep step) => step.Deadline switch
    {
        { Due: { } due } when due < shown.Deanery.Today => $" It was due by {DayWords.Of(due)}, and can still be done.",
        { Due: { } due } => $" It is due by {DayWords.Of(due)}.",
        _ => "",
    };

    private static string Review(NextStep step, string who) => step.On is { } on ? $" {who} look at it together again on {DayWords.Of(on)}." : $" {who} look at it together again.";

    private static string Form(ShownSteps shown, NextStep step) => shown.Deanery.FormNames[step.Deadline!.Form];

    private static string Supervisor(ShownSteps shown, NextStep step, string unknown) => With(shown.Absence, step) ?? unknown;

    /// <summary>Who does the form of a step with the doctor.</summary>
    private static string? With(AbsenceInBrief absence, NextStep step) => step.Deadline is { } deadline ? absence.With(deadline.Form) : absence.Supervisor;

    private static string Possessive(string name) => name.EndsWith('s') ? name + "’" : name + "’s";
}
