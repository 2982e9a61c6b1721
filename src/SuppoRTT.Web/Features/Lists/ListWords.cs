using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>What lists are narrowed down to and sorted by, in words.</summary>
public static class ListWords
{
    public static string Of(ListedStage stage) => stage switch
    {
        ListedStage.WaitingForDecision => "Waiting for a decision",
        ListedStage.Planned => "Not away yet",
        ListedStage.Away => "Away",
        ListedStage.Back => "Back at work",
        ListedStage.Ended => "Ended",
    };

    public static string Of(StepKind next) => next switch
    {
        StepKind.Decide => "The deanery decides",
        StepKind.DecideAppeal => "The deanery decides on an appeal",
        StepKind.TakeOver => "The doctor takes it over",
        StepKind.ConfirmReturn => "The return is confirmed",
        StepKind.FillForm => "A form is filled in",
        StepKind.ChangeForm => "A form is changed",
        StepKind.SendAgain => "A form is sent again",
        StepKind.Meet => "They meet",
        StepKind.SignOff => "A form is signed",
        StepKind.Endorse => "A form is endorsed",
        StepKind.NameSupervisor => "A supervisor is named",
        StepKind.ReviewAgain => "They review again",
        StepKind.Wait => "The next form opens",
        StepKind.WaitForReturn => "The return becomes known",
    };

    public static string Of(ListedReturn returning) => returning switch
    {
        ListedReturn.Ahead => "Still to come",
        ListedReturn.Passed => "The day has passed, and nobody has confirmed it",
        ListedReturn.NotKnown => "The day is not known",
    };

    public static string Of(ListSort sort) => sort switch
    {
        ListSort.NextDeadline => "What is due next",
        ListSort.ReturnDate => "Day of the return",
        ListSort.Newest => "Registered last",
        ListSort.Name => "Name",
    };
}
