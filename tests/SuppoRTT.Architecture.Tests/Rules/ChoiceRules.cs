using System.Reflection;

using SuppoRTT.Web.Features;
using SuppoRTT.Web.Features.Components;
using SuppoRTT.Web.Infrastructure.Mvc;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>What somebody chose or typed on a page that could not be saved is given back in the words of the screen, never in those of the code.</summary>
public sealed class ChoiceRules
{
    /// <summary>Pages whose posts meet nobody else's changes: they are known from the steps before, settings of one's own, or a search that changes nothing.</summary>
    private static readonly string[] _ofOneself =
    [
        "ChoosePasswordInput.IsShown", "DescribeSituationInput.AsksLength", "DescribeSituationInput.HasSupervisor", "DescribeSituationInput.MayWrite", "FindAbsencesInput.Next", "FindAbsencesInput.Sort",
        "GiveDatesInput.IsPlanned", "SetPreferencesInput.Forms", "SetPreferencesInput.Hints", "SetPreferencesInput.Return", "SetPreferencesInput.Signing",
    ];

    /// <summary>Found out anew with each post.</summary>
    private static readonly string[] _neverPosted = ["IsSettled", "IsByDoctor"];

    /// <summary>The same of texts; and posts that no person makes.</summary>
    private static readonly string[] _ofOneselfOrNobody =
    [
        "FindAbsencesInput.Grade", "FindAbsencesInput.Month", "FindAbsencesInput.Place", "FindAbsencesInput.Text", "FindAbsencesInput.Why",
        "RegisterAbsenceInput.Whose", "ShowDecisionsInput.About", "ShowDecisionsInput.From", "ShowDecisionsInput.Until", "ShowPeopleInput.Text", "SignInInput.ReturnTo", "TakeBounceInput.Code", "TakeBounceInput.Kind",
        "TakeBounceInput.Message", "TakeBounceInput.Reference", "TakeBounceInput.Status", "WatchTogetherInput.Section",
    ];

    private static readonly Dictionary<string, string> _nobody = [];

    private static readonly IReadOnlyList<(Type Input, PropertyInfo Field)> _fields = [.. Code.Controllers
        .SelectMany(PageRules.Actions).SelectMany(a => a.GetParameters()).Select(p => p.ParameterType).Where(t => t.Name.EndsWith("Input", StringComparison.Ordinal)).Distinct()
        .SelectMany(t => t.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && !_neverPosted.Contains(p.Name) && !TypedField.IsSilent(p.Name)).Select(p => (t, p)))];

    [Fact]
    public void Choices_OfEveryPage_SayHowTheyAreAsked()
    {
        _fields.Count.ShouldBeGreaterThan(60);
        _fields.Where(f => IsChoice(f.Field.PropertyType) && !f.Field.IsDefined(typeof(AskedAttribute))).Select(Name)
            .ShouldOnlyShrink(_ofOneself, "A field that is chosen carries [Asked] with the question of its page, so that a page that is refused says what was chosen.");
    }

    [Fact]
    public void Texts_OfEveryPage_SayHowTheyAreAsked() => _fields
        .Where(f => IsText(f.Field.PropertyType) && !f.Field.IsDefined(typeof(AskedAttribute))).Select(Name)
        .ShouldOnlyShrink(_ofOneselfOrNobody, "A field that is typed carries [Asked] with the question of its page, so that a page that is refused gives back what was typed by the words of the page.");

    [Fact]
    public void Texts_ThatAreGivenBackAsTyped_AreTextsWithoutChoices() => _fields
        .Where(f => f.Field.GetCustomAttribute<AskedAttribute>() is { IsTyped: true } asked && (!IsText(f.Field.PropertyType) || asked.IsNamed || asked.Choice is not null || asked.Words is not null || f.Field.IsDefined(typeof(SaysAttribute))))
        .Select(Name)
        .ShouldKeep("What is chosen has words of its own; as it was typed only texts and dates are given back.");

    [Fact]
    public void Choices_ThatAreAsked_HaveWordsForEachOfThem() => _fields
        .Select(f => (Name: Name(f), Asked: AskedField.Of(f.Input, f.Field.Name), f.Field))
        .Where(f => f.Asked is { IsNamed: false, IsTyped: false, IsInRules: false })
        .SelectMany(f => ValuesOf(f.Field).DefaultIfEmpty("?").Select(value => (Name: $"{f.Name}: {value}", Words: f.Asked!.WordsOf(value, _nobody), value)))
        .Where(c => c.Words is null || (c.Words == c.value && c.value.Skip(1).Any(char.IsUpper)))
        .Select(c => c.Name)
        .ShouldKeep("Each choice has words of the screen: a method of the type named in [Asked], or [Says].");

    private static IEnumerable<string> ValuesOf(PropertyInfo field)
    {
        var type = field.GetCustomAttribute<AskedAttribute>()!.Choice ?? Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
        return type.IsEnum ? Enum.GetNames(type) : type == typeof(bool) ? ["true", "false"] : field.GetCustomAttributes<SaysAttribute>().Select(s => s.Value);
    }

    private static bool IsChoice(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain.IsEnum || plain == typeof(bool) || plain == typeof(Guid) || plain == typeof(IReadOnlyList<Guid>));

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(TypedDate);

    private static string Name((Type Input, PropertyInfo Field) f) => $"{f.Input.Name}.{f.Field.Name}";
}
