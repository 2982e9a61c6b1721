using System.Text.RegularExpressions;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>The rules of a deanery's definition that its shape alone cannot say.</summary>
internal static partial class DeaneryFaults
{
    internal const int MostWeeks = 104;

    /// <summary>The first words of fixed addresses, which no deanery may be called.</summary>
    private static readonly IReadOnlyList<string> _reserved =
    [
        "sign-in", "sign-out", "verify", "health", "assets", "js", "development", "accessibility-statement", "privacy", "forgotten-password", "choose-password", "account", "problem", "images", "mail",
    ];

    public static IEnumerable<DefinitionFault> Of(DeaneryRules d) =>
    [
        .. Slug(d.Slug),
        .. If(d.Name.Length > Deanery.LongestName, "name", $"must be {Deanery.LongestName} characters or fewer"),
        .. If(d.EffectiveFrom.Year is < 2016 or > 2100, "effectiveFrom", "must have a year between 2016 and 2100"),
        .. If(!EmailAddress.IsPossible(d.Contact.Email), "contact.email", "must be an e-mail address"),
        .. If(d.Threshold.Months is < 1 or > 24, "threshold.months", "must be from 1 to 24"),
        .. If(d.Threshold.AppealStandIn is not (Role.TrainingProgrammeDirector or Role.CollegeTutor or Role.Champion), "threshold.appealStandIn", "must be TrainingProgrammeDirector, CollegeTutor or Champion: the others reach no absence by which they could decide"),
        .. Primer(d.Supervisor.Primer),
        .. Types(d),
        .. Windows(d.Windows),
        .. d.Windows.SelectMany(w => w.Overrides.SelectMany((o, i) => Override(o, d, $"windows[{w.Form}].overrides[{i}]"))),
        .. ReminderFaults.Of(d),
        .. If(d.GuestLinkDays is < 0 or > 60, "guestLinkDays", "must be from 0 to 60"),
        .. If(d.RemindAgainAfterWorkingDays is < 1 or > 20, "remindAgainAfterWorkingDays", "must be from 1 to 20"),
        .. If(d.AskForHelpAfterWorkingDays is < 1 or > 30, "askForHelpAfterWorkingDays", "must be from 1 to 30"),
        .. Negative(d.Entitlements.CoachingSessions, "entitlements.coachingSessions"),
        .. Negative(d.Entitlements.ReorientationDays, "entitlements.reorientationDays"),
        .. Negative(d.Entitlements.SupervisionWeeks, "entitlements.supervisionWeeks"),
        .. d.RotaPlan is { } plan ? RotaPlan(plan, d.Windows) : [],
        .. RequestFaults.Of(d.Requests),
        .. Guides(d.Guidance),
        .. If(d.Recipients.Count == 0, "recipients", "must name at least one"),
        .. Details(d.DoctorDetails),
        .. OptionFaults(d.Grades, "grades"),
        .. OptionFaults(d.Portfolios, "portfolios"),
        .. OptionFaults(d.SupportOffers, "supportOffers"),
    ];

    internal static IEnumerable<DefinitionFault> If(bool broken, string path, string rule) => broken ? [new DefinitionFault(path, rule)] : [];

    internal static IEnumerable<DefinitionFault> Twice<T>(IEnumerable<T> entries, Func<T, string> key, string path) =>
        entries.GroupBy(key).Where(g => g.Count() > 1).Select(g => new DefinitionFault($"{path}[{g.Key}]", $"“{g.Key}” is used {g.Count()} times"));

    internal static IEnumerable<DefinitionFault> OptionFaults(IReadOnlyList<Choice> options, string path) =>
    [
        .. If(options.Count == 0, path, "must have at least one entry"),
        .. Twice(options, o => o.Value, path),
        .. options.Where(o => !ValuePattern().IsMatch(o.Value)).Select(o => new DefinitionFault($"{path}[{o.Value}].value", "must be letters, digits, + or hyphens, at most 40")),
    ];

    private static IEnumerable<DefinitionFault> Slug(string slug) =>
    [
        .. If(!FormFaults.NamePattern().IsMatch(slug), "slug", "must be small letters, digits and single hyphens, at most 40, starting with a letter"),
        .. If(_reserved.Contains(slug), "slug", $"“{slug}” is the first word of an address of the portal itself"),
    ];

    private static IEnumerable<DefinitionFault> Primer(SigningPrimer primer) =>
    [
        .. If(primer.Promises.Count is 0 or > SigningPrimer.MostPromises, "supervisor.primer.promises", $"must have from 1 to {SigningPrimer.MostPromises} entries"),
        .. If(primer.Source is { } source && !IsWebAddress(source), "supervisor.primer.source", "must be a web address"),
    ];

    private static IEnumerable<DefinitionFault> Types(DeaneryRules d) =>
    [
        .. If(d.AbsenceTypes.Count == 0, "absenceTypes", "must have at least one entry"),
        .. Twice(d.AbsenceTypes, t => t.Code, "absenceTypes"),
        .. d.AbsenceTypes.Where(t => !CodePattern().IsMatch(t.Code)).Select(t => new DefinitionFault($"absenceTypes[{t.Code}].code", "must be 2 to 12 capital letters or digits, starting with a letter")),
        .. If(d.AcademicSplit is null && d.AbsenceTypes.Any(t => t.IsAcademic), "academicSplit", "is required where a type of absence is academic"),
    ];

    private static IEnumerable<DefinitionFault> Windows(IReadOnlyList<FormWindow> windows) =>
    [
        .. If(windows.Count == 0, "windows", "must have at least one entry"),
        .. Twice(windows, w => w.Form, "windows"),
        .. windows.Where(w => !FormFaults.NamePattern().IsMatch(w.Form)).Select(w => new DefinitionFault($"windows[{w.Form}].form", "must be the key of a form")),
        .. windows.SelectMany(w => Window(w.Planned, $"windows[{w.Form}].planned")),
        .. windows.Where(w => w.Unplanned is not null).SelectMany(w => Window(w.Unplanned!, $"windows[{w.Form}].unplanned")),
    ];

    private static IEnumerable<DefinitionFault> Override(WindowOverride otherwise, DeaneryRules d, string path) => [.. Kind(otherwise, d, path), .. Window(otherwise.Window, $"{path}.window")];

    /// <summary>For which absences something is otherwise.</summary>
    internal static IEnumerable<DefinitionFault> Kind(AbsenceKind kind, DeaneryRules d, string path) =>
    [
        .. If(kind is { Planned: null, Types.Count: 0, FromMonths: null, OverMonths: null, BelowMonths: null }, path, "must say for which absences it is"),
        .. kind.Types.Where(t => d.AbsenceTypes.Count > 0 && d.Type(t) is null).Select(t => new DefinitionFault($"{path}.types", $"“{t}” is not one of the types of absence")),
        .. If(kind is { FromMonths: not null, OverMonths: not null }, $"{path}.overMonths", "cannot stand beside fromMonths"),
        .. If(kind.FromMonths >= kind.BelowMonths, $"{path}.belowMonths", $"must be more than fromMonths, {kind.FromMonths}"),
        .. If(kind.OverMonths >= kind.BelowMonths, $"{path}.belowMonths", $"must be more than overMonths, {kind.OverMonths}"),
    ];

    private static IEnumerable<DefinitionFault> Window(WindowRule rule, string path) =>
    [
        .. If(rule.OpensWeeks > rule.DueWeeks, $"{path}.opensWeeks", $"must not be after dueWeeks, {rule.DueWeeks}"),
        .. If(rule.DueWeeks is < -MostWeeks or > MostWeeks, $"{path}.dueWeeks", $"must be from -{MostWeeks} to {MostWeeks}"),
        .. If(rule.OpensWeeks is < -MostWeeks or > MostWeeks, $"{path}.opensWeeks", $"must be from -{MostWeeks} to {MostWeeks}"),
        .. If(rule.Source is { } source && !IsWebAddress(source), $"{path}.source", "must be a web address"),
    ];

    private static IEnumerable<DefinitionFault> RotaPlan(RotaPlanTerms plan, IReadOnlyList<FormWindow> windows) =>
    [
        .. If(windows.Count > 0 && windows.All(w => w.Form != plan.Form), "rotaPlan.form", $"“{plan.Form}” is not a form of the windows"),
        .. If(plan.LinkDays is < 1 or > RotaPlanTerms.MostLinkDays, "rotaPlan.linkDays", $"must be from 1 to {RotaPlanTerms.MostLinkDays}"),
    ];

    private static IEnumerable<DefinitionFault> Guides(Guidance g) =>
    [
        .. If(g.WhoFor.Count == 0, "guidance.whoFor", "must have at least one entry"),
        .. If(g.Steps.Count == 0, "guidance.steps", "must have at least one entry"),
        .. If(g.WhoSees.Count == 0, "guidance.whoSees", "must have at least one entry"),
        .. g.Links.SelectMany((l, i) => If(!IsWebAddress(l.Url), $"guidance.links[{i}].url", "must be a web address")),
    ];

    private static IEnumerable<DefinitionFault> Details(IReadOnlyList<AskedDetail> details) =>
    [
        .. Twice(details, d => d.Detail.ToString(), "doctorDetails"),
        .. If(details.Count > 0 && !details.Any(d => d.IsRegistration), "doctorDetails", "must ask for at least one of GmcNumber, GdcNumber and PublicHealthNumber"),
        .. details.SelectMany(d => If(d.Label.Length > AskedDetail.LongestLabel, $"doctorDetails[{d.Detail}].label", $"must be {AskedDetail.LongestLabel} characters or fewer")),
    ];

    private static IEnumerable<DefinitionFault> Negative(int? number, string path) => If(number < 0, path, "must be 0 or more");

    internal static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    [GeneratedRegex("^[A-Z][A-Z0-9]{1,11}$")]
    private static partial Regex CodePattern();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9+-]{0,39}$")]
    private static partial Regex ValuePattern();
}
