using System.Globalization;
using System.Text.RegularExpressions;

using SuppoRTT.Domain.Forms;

using static SuppoRTT.Domain.Deaneries.DeaneryFaults;
using static SuppoRTT.Domain.Forms.QuestionType;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>The rules of one question of a form.</summary>
internal sealed partial class QuestionFaults(FormDefinition form, DeaneryRules deanery, IReadOnlyList<string> formsBefore, IReadOnlyList<FormDefinition>? earlier)
{
    private static readonly Dictionary<Fact, string[]> _values = new()
    {
        [Forms.Fact.Outcome] = ["ready", "extend", "support", "escalate"],
        [Forms.Fact.SupervisionPlacement] = ["after", "before", "both"],
        [Forms.Fact.HelpFrom] = [.. HelpFrom.Told.Keys.Order(StringComparer.Ordinal), .. HelpFrom.NotTold],
    };

    private readonly List<Question> _all = [.. form.Questions];

    public IEnumerable<DefinitionFault> Of(Question q, string path) =>
    [
        .. Common(q, path),
        .. Viewers(q, path),
        .. q.ShowWhen is null ? [] : ShowWhen(q, q.ShowWhen, $"{path}.showWhen"),
        .. q.Fact is { } fact ? Fact(q, fact, path) : [],
        .. q.Prefill is { } prefill ? Prefill(q, prefill, $"{path}.prefill") : [],
        .. q.PrefillElse is { } other ? Prefill(q, other, $"{path}.prefillElse") : [],
        .. If(q.OnRotaPlan is not null && (q.IsPrivate || q.Type is Statement or Rows), $"{path}.onRotaPlan", "is for questions with one answer that everybody may see who may see the form"),
        .. If(q.LeadsToPlan && q.Type != Statement, $"{path}.leadsToPlan", "is for statements"),
        .. If(q.OnRotaPlan?.Length > AskedDetail.LongestLabel, $"{path}.onRotaPlan", $"must be {AskedDetail.LongestLabel} characters or fewer"),
        .. If(q.PrefillElse is not null && q.Prefill is null, $"{path}.prefillElse", "comes after a prefill"),
        .. q.Type == Rows ? OfRows(q, path) : If(q.Questions.Count > 0 || q.RowName is not null, path, "questions and rowName are for rows only"),
    ];

    /// <summary>What holds for a question of a row as well.</summary>
    private IEnumerable<DefinitionFault> Common(Question q, string path) =>
    [
        .. If(!KeyPattern().IsMatch(q.Key), $"{path}.key", "must be letters and digits, at most 40, starting with a small letter"),
        .. If(q.Required && q.Type == Statement, $"{path}.required", "a statement cannot be answered"),
        .. If(q.Missing is not null && !q.Required, $"{path}.missing", "is for required questions only"),
        .. If(q.MaxLength is not null && q.Type is not (Text or LongText), $"{path}.maxLength", "is for Text and LongText only"),
        .. If(q.MaxLength is < 1 or > 10000, $"{path}.maxLength", "must be from 1 to 10000"),
        .. If(q.Unit is not null && q.Type != Number, $"{path}.unit", "is for Number only"),
        .. Range(q, path),
        .. Options(q, path),
    ];

    private static IEnumerable<DefinitionFault> Range(Question q, string path) =>
    [
        .. If((q.Min ?? q.Max) is not null && q.Type is not (Number or Money or Scale), $"{path}.{(q.Min is null ? "max" : "min")}", "is for Number, Money and Scale only"),
        .. If(q.Min > q.Max, $"{path}.min", $"must not be more than max, {q.Max}"),
        .. If(q.Type == Scale && (q.Min is null || q.Max is null), path, "a scale needs min and max"),
        .. If(q.Type == Scale && q.Max - q.Min is < 1 or > 10, $"{path}.max", "a scale has from 2 to 11 points"),
    ];

    private IEnumerable<DefinitionFault> Options(Question q, string path)
    {
        IReadOnlyList<string> lists = q.Type switch
        {
            OneOf or SomeOf => [.. OptionLists.OfDefinition, .. OptionLists.OfTables],
            Place => OptionLists.OfTables,
            _ => [],
        };
        return
        [
            .. q.Options.Count > 0 && q.Type is OneOf or SomeOf ? OptionFaults(q.Options, $"{path}.options") : [],
            .. If(q.Options.Count > 0 && q.Type is not (OneOf or SomeOf), $"{path}.options", "is for OneOf and SomeOf only"),
            .. If(q.Options.Count > 0 && q.OptionsFrom is not null, $"{path}.optionsFrom", "cannot stand beside options"),
            .. If(q.Options.Count == 0 && q.OptionsFrom is null && lists.Count > 0, path, $"{q.Type} needs {(q.Type == Place ? "" : "options or ")}optionsFrom"),
            .. If(q.OptionsFrom is not null && !lists.Contains(q.OptionsFrom), $"{path}.optionsFrom", lists.Count == 0 ? $"is not for {q.Type}" : $"must be one of {string.Join(", ", lists)}"),
            .. If(q.OptionsFrom is not null && deanery.Options(q.OptionsFrom) is { Count: 0 }, $"{path}.optionsFrom", $"the deanery's {q.OptionsFrom} are empty"),
        ];
    }

    private static IEnumerable<DefinitionFault> Viewers(Question q, string path) =>
    [
        .. If(q.Viewers.Count > 0 && !q.Viewers.Contains(Audience.Trainee), $"{path}.viewers", "must include Trainee: everyone may see what they wrote themselves"),
        .. If(q.Viewers.Count > 0 && q.Type == Statement, $"{path}.viewers", "a statement has no answer to see"),
        .. Twice(q.Viewers, v => v.ToString(), $"{path}.viewers"),
    ];

    private IEnumerable<DefinitionFault> ShowWhen(Question q, ShowWhen when, string path)
    {
        var on = _all.TakeWhile(other => other != q).FirstOrDefault(other => other.Key == when.Question);
        var values = on is null ? [] : ValuesOf(on).ToList();
        IEnumerable<DefinitionFault> NoAnswers(IEnumerable<string> named, string at) => named.Where(v => values.Count > 0 && !values.Contains(v))
            .Select(v => new DefinitionFault(at, $"“{v}” is not an answer to “{when.Question}”; answers are {string.Join(", ", values)}"));
        return
        [
            .. If(on is null, $"{path}.question", $"“{when.Question}” is not an earlier question of this form"),
            .. If(on is not null && on.Type is not (YesNo or OneOf or SomeOf or Scale), $"{path}.question", $"“{when.Question}” is of type {on?.Type}; it must be YesNo, OneOf, SomeOf or Scale"),
            .. If(when.Is.Count == 0 && when.IsNot.Count == 0, $"{path}.is", "must have at least one entry, or isNot must"),
            .. If(when.Is.Count > 0 && when.IsNot.Count > 0, $"{path}.isNot", "cannot stand beside is"),
            .. NoAnswers(when.Is, $"{path}.is"),
            .. NoAnswers(when.IsNot, $"{path}.isNot"),
            .. when.And is { } and ? ShowWhen(q, and, $"{path}.and") : [],
        ];
    }

    private IEnumerable<DefinitionFault> Fact(Question q, Fact fact, string path)
    {
        int? most = fact switch
        {
            Forms.Fact.CoachingSessions => deanery.Entitlements.CoachingSessions,
            Forms.Fact.ReorientationDays => deanery.Entitlements.ReorientationDays,
            _ => null,
        };
        return
        [
            .. If(q.Type != Facts.TypeOf(fact), $"{path}.fact", $"{fact} is said by a question of type {Facts.TypeOf(fact)}, not {q.Type}"),
            .. If(q.Type == Number && q.Min is not >= 0, $"{path}.min", $"{fact} needs a min of 0 or more"),
            .. If(most is not null && q.Max is null, $"{path}.max", $"{fact} needs a max: the deanery offers up to {most}"),
            .. If(q.Max > most, $"{path}.max", $"is more than the {most} that the deanery offers"),
            .. _values.TryGetValue(fact, out var values) ? If(q.Options.Any(o => !values.Contains(o.Value)), $"{path}.options", $"{fact} has the values {string.Join(", ", values)}") : [],
        ];
    }

    private IEnumerable<DefinitionFault> Prefill(Question q, string prefill, string path)
    {
        if (Prefills.OfDates.Contains(prefill) || Prefills.OfText.Contains(prefill))
        {
            return
            [
                .. If(Prefills.OfDates.Contains(prefill) != (q.Type == Date), path, $"“{prefill}” does not fit a question of type {q.Type}"),
                .. If(q.Type is Number or Money or YesNo or SomeOf or Scale or Rows or Statement, path, $"a question of type {q.Type} is prefilled from an earlier form only"),
            ];
        }

        var (key, dot) = (prefill.Split('.')[^1], prefill.IndexOf('.', StringComparison.Ordinal));
        if (dot < 0 || !formsBefore.Contains(prefill[..dot]))
        {
            return [new DefinitionFault(path, $"“{prefill}” is neither one of {string.Join(", ", [.. Prefills.OfText, .. Prefills.OfDates])} nor of an earlier form of this deanery")];
        }

        var source = earlier?.FirstOrDefault(f => f.Key == prefill[..dot]);
        return
        [
            .. If(source is not null && source.Question(key) is null, path, $"“{prefill[..dot]}” has no question “{key}”"),
            .. If(source?.Question(key) is { } from && from.Type != q.Type && (from.Type, q.Type) is not (Text, LongText), path, $"“{prefill}” is of another type"),
            .. If(source?.Question(key) is { Type: OneOf or SomeOf } list && list.Type == q.Type && (q.Type == SomeOf ? !ValuesOf(list).Intersect(ValuesOf(q)).Any() : ValuesOf(list).Except(ValuesOf(q)).Any()), path, $"“{prefill}” may have answers that are not offered here"),
            .. If(source?.Question(key) is { IsPrivate: true } && !q.IsPrivate, path, $"“{prefill}” is private, so this question must have viewers too"),
        ];
    }

    private IEnumerable<DefinitionFault> OfRows(Question rows, string path) =>
    [
        .. If(rows.Questions.Count == 0, $"{path}.questions", "must have at least one entry"),
        .. If(rows.RowName is null, $"{path}.rowName", "is required for rows"),
        .. Twice(rows.Questions, q => q.Key, $"{path}.questions"),
        .. rows.Questions.SelectMany(q => InRow(q, $"{path}.questions[{q.Key}]")),
    ];

    private IEnumerable<DefinitionFault> InRow(Question q, string path) =>
    [
        .. Common(q, path),
        .. If(q.Type is Rows or Statement, $"{path}.type", $"{q.Type} cannot stand within a row"),
        .. If(q.ShowWhen is not null || q.Fact is not null || (q.Prefill ?? q.PrefillElse ?? q.OnRotaPlan) is not null || q.Viewers.Count > 0, path, "showWhen, fact, prefill, onRotaPlan and viewers are for the rows as a whole"),
    ];

    private IEnumerable<string> ValuesOf(Question q) => q.OptionsFrom is { } list ? (deanery.Options(list) ?? []).Select(o => o.Value) : Values(q);

    private static IEnumerable<string> Values(Question q) => q.Type switch
    {
        YesNo => ["yes", "no"],
        Scale when q is { Min: { } min, Max: { } max } => Enumerable.Range(min, Math.Clamp(max - min + 1, 0, 20)).Select(n => n.ToString(CultureInfo.InvariantCulture)),
        OneOf or SomeOf => q.Options.Select(o => o.Value),
        _ => [],
    };

    [GeneratedRegex("^[a-z][A-Za-z0-9]{0,39}$")]
    private static partial Regex KeyPattern();
}
