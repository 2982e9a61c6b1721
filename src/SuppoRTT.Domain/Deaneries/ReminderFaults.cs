using static SuppoRTT.Domain.Deaneries.DeaneryFaults;
using static SuppoRTT.Domain.Deaneries.ReminderTrigger;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>The rules of a deanery's table of reminders that its shape alone cannot say.</summary>
internal static class ReminderFaults
{
    private const int MostMonths = 24;
    private const int MostWorkingDays = 60;

    private static readonly IReadOnlyList<ReminderTrigger> _aboutForms = [Registered, FormOpens, ContactCheck, FormDue, FormOverdue, ChangesWait, SignOffWaits, Evaluation, EndorsementAsked, EndorsementWaits];
    private static readonly IReadOnlyList<ReminderTrigger> _again = [CheckIn, SupervisorUnknown];
    private static readonly IReadOnlyList<ReminderTo> _finders = [ReminderTo.ProgrammeDirector, ReminderTo.Staff];
    private static readonly IReadOnlyList<ReminderTo> _signers = [ReminderTo.Supervisor, ReminderTo.ProgrammeDirector, ReminderTo.CollegeTutor];
    private static readonly IReadOnlyList<ReminderAnchor> _ofForms = [ReminderAnchor.FormOpens, ReminderAnchor.FormDue, ReminderAnchor.Submitted, ReminderAnchor.GivenBack, ReminderAnchor.SignedOff, ReminderAnchor.EndorsementAsked, ReminderAnchor.EndorsementDue];

    public static IEnumerable<DefinitionFault> Of(DeaneryRules d) =>
    [
        .. Twice(d.Reminders.SelectMany(r => r.To.Distinct().Select(to => $"{Name(r)} {to}")), line => line, "reminders"),
        .. d.Reminders.SelectMany(r => Line(r, d, $"reminders[{Name(r)}]")),
    ];

    private static string Name(ReminderRule r) => r.Form is null ? r.Trigger.ToString() : $"{r.Trigger} {r.Form}";

    private static IEnumerable<DefinitionFault> Line(ReminderRule r, DeaneryRules d, string path) =>
    [
        .. If(_aboutForms.Contains(r.Trigger) && r.Form is null, $"{path}.form", $"is required for {r.Trigger}"),
        .. If(!_aboutForms.Contains(r.Trigger) && r.Form is not null, $"{path}.form", $"is not for {r.Trigger}"),
        .. If(r.Form is not null && d.Windows.Count > 0 && d.Windows.All(w => w.Form != r.Form), $"{path}.form", $"“{r.Form}” is not a form of the windows"),
        .. To(r.To, $"{path}.to", isRequired: true),
        .. Day(r.At, r, $"{path}.at"),
        .. r.Until is null ? [] : Day(r.Until, r, $"{path}.until"),
        .. If(r.Trigger == CheckIn && r.EveryMonths is null, $"{path}.everyMonths", "is required for CheckIn"),
        .. If(!_again.Contains(r.Trigger) && r.EveryMonths is not null, $"{path}.everyMonths", "is for CheckIn and SupervisorUnknown only"),
        .. If(r.Trigger == SupervisorUnknown && r.To.Except(_finders).Any(), $"{path}.to", "must be ProgrammeDirector or Staff, who can name a supervisor"),
        .. If(r is { Enabled: true, Trigger: HandoverWaits or RotaTold } && d.RotaPlan is null, $"{path}.trigger", $"{r.Trigger} needs a rotaPlan, about which it is"),
        .. Doers(r, r.To, $"{path}.to"),
        .. r.Overrides.SelectMany((e, i) => Doers(r, e.To, $"{path}.overrides[{i}].to")),
        .. If(r.EveryMonths is < 1 or > 12, $"{path}.everyMonths", "must be from 1 to 12"),
        .. If(r.Source is { } source && !IsWebAddress(source), $"{path}.source", "must be a web address"),
        .. r.Escalations.SelectMany((e, i) => Escalation(e, $"{path}.escalations[{i}]")),
        .. r.Overrides.SelectMany((e, i) => Override(e, r, d, $"{path}.overrides[{i}]")),
    ];

    private static IEnumerable<DefinitionFault> To(IReadOnlyList<ReminderTo> to, string path, bool isRequired) =>
    [
        .. If(isRequired && to.Count == 0, path, "must name at least one"),
        .. Twice(to, t => t.ToString(), path),
    ];

    /// <summary>Of what waits for a signature or an endorsement those are reminded who can give it; if none of them is left, the team hears by itself.</summary>
    private static IEnumerable<DefinitionFault> Doers(ReminderRule r, IReadOnlyList<ReminderTo> to, string path) =>
    [
        .. If(r.Trigger == SignOffWaits && to.Except(_signers).Any(), path, "must be Supervisor, ProgrammeDirector or CollegeTutor, who sign forms"),
        .. If(r.Trigger is EndorsementAsked or EndorsementWaits && to.Any(t => t != ReminderTo.Endorser), path, "must be the Endorser"),
    ];

    private static IEnumerable<DefinitionFault> Day(ReminderDay day, ReminderRule r, string path) =>
    [
        .. If(new[] { day.Months, day.Weeks, day.Days, day.WorkingDays }.Count(n => n is not null) > 1, path, "must have one of months, weeks, days and workingDays at most"),
        .. If(_ofForms.Contains(day.Anchor) && r.Form is null, $"{path}.anchor", $"{day.Anchor} is for reminders of a form"),
        .. Range(day.Months, MostMonths, $"{path}.months"),
        .. Range(day.Weeks, MostWeeks, $"{path}.weeks"),
        .. Range(day.Days, 7 * MostWeeks, $"{path}.days"),
        .. Range(day.WorkingDays, MostWorkingDays, $"{path}.workingDays"),
    ];

    private static IEnumerable<DefinitionFault> Range(int? number, int most, string path) => If(number < -most || number > most, path, $"must be from -{most} to {most}");

    private static IEnumerable<DefinitionFault> Escalation(ReminderEscalation e, string path) =>
    [
        .. If(e.AfterWorkingDays is < 3 or > MostWorkingDays, $"{path}.afterWorkingDays", $"must be from 3 to {MostWorkingDays}"),
        .. To(e.To, $"{path}.to", isRequired: true),
        .. If(e.To.Contains(ReminderTo.Trainee), $"{path}.to", "must not name the Trainee, who is always told"),
    ];

    private static IEnumerable<DefinitionFault> Override(ReminderOverride e, ReminderRule r, DeaneryRules d, string path) =>
    [
        .. Kind(e, d, path),
        .. If(e is { Enabled: null, To.Count: 0, At: null }, path, "must change something"),
        .. To(e.To, $"{path}.to", isRequired: false),
        .. e.At is null ? [] : Day(e.At, r, $"{path}.at"),
    ];
}
