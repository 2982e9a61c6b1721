using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

using static SuppoRTT.Domain.Deaneries.DeaneryFaults;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>The rules of a form's review stages that their shape alone cannot say.</summary>
internal static class ReviewStageFaults
{
    private const int MostMonths = 60;

    /// <summary>Those who look after doctors and can be reminded; champions see to it that things happen, and endorse nothing.</summary>
    private static readonly IReadOnlyList<Role> _endorsing = [Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.DeaneryStaff];

    public static IEnumerable<DefinitionFault> Of(FormDefinition form, DeaneryRules deanery) =>
    [
        .. Twice(form.ReviewStages, s => s.Key, "reviewStages"),
        .. Twice(form.ReviewStages, s => s.Role.ToString(), "reviewStages"),
        .. If(form.ReviewStages.Count > 0 && !IsSomebodyTold(form, deanery), "reviewStages", $"nobody would be told: the deanery's reminders need an enabled line EndorsementAsked for “{form.Key}” to the Endorser"),
        .. form.ReviewStages.SelectMany(s => Stage(s, $"reviewStages[{s.Key}]")),
    ];

    private static bool IsSomebodyTold(FormDefinition form, DeaneryRules deanery) =>
        deanery.Reminders.Any(r => r.Enabled && r.Trigger == ReminderTrigger.EndorsementAsked && r.Form == form.Key && r.To.Contains(ReminderTo.Endorser));

    private static IEnumerable<DefinitionFault> Stage(ReviewStage s, string path) =>
    [
        .. If(!FormFaults.NamePattern().IsMatch(s.Key), $"{path}.key", "must be small letters, digits and single hyphens, at most 40, starting with a letter"),
        .. If(!_endorsing.Contains(s.Role), $"{path}.role", $"must be one of {string.Join(", ", _endorsing)}: the others look after no doctor by it, or are there to help"),
        .. If(!s.May.Contains(ReviewPower.Endorse), $"{path}.may", "must name Endorse: who only reads needs no stage"),
        .. Twice(s.May, p => p.ToString(), $"{path}.may"),
        .. If(s.OverMonths is < 1 or > MostMonths, $"{path}.overMonths", $"must be from 1 to {MostMonths}"),
        .. If(s.DueDays is < 1 or > ReviewStage.MostDays, $"{path}.dueDays", $"must be from 1 to {ReviewStage.MostDays}"),
        .. If(s.Statement.Length > ReviewStage.LongestStatement, $"{path}.statement", $"must be {ReviewStage.LongestStatement} characters or fewer"),
        .. If(s.Rule.Length > ReviewStage.LongestStatement, $"{path}.rule", $"must be {ReviewStage.LongestStatement} characters or fewer"),
        .. If(s.Source is { } source && !IsWebAddress(source), $"{path}.source", "must be a web address"),
    ];
}
