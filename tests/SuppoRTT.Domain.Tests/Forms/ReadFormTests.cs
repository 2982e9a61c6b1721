using System.Text.Json.Nodes;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.Tests.Deaneries;

namespace SuppoRTT.Domain.Tests.Forms;

public sealed class ReadFormTests
{
    private static readonly IReadOnlyList<(string Key, string Rule, Action<JsonObject> Break)> _faults =
    [
        ("colour", "is not a known member", f => f["colour"] = "blue"),
        ("sections[first].questions[back].colour", "is not a known member", f => Q(f, "back")["colour"] = "blue"),
        ("purpose", "is required", f => f.Remove("purpose")),
        ("stage", "must be one of BeforeAbsence", f => f["stage"] = "Before"),
        ("key", "has no window", f => f["key"] = "post-return"),
        ("whatHappensNext", "at least one", f => f["whatHappensNext"] = new JsonArray()),
        ("sections", "at least one", f => f["sections"] = new JsonArray()),
        ("sections[First page].key", "small letters", f => f["sections"]![0]!["key"] = "First page"),
        ("sections[extra]", "used 2 times", f => f["sections"]![0]!["key"] = "extra"),
        ("sections[extra].questions", "at least one", f => f["sections"]![1]!["questions"] = new JsonArray()),
        ("questions[more]", "used 2 times", f => Q(f, "note")["key"] = "more"),
        ("signers", "Supervisor must sign too", f => f["signers"]!.AsArray().RemoveAt(1)),
        ("signers[Supervisor].roles", "at least one", f => f["signers"]![1]!["roles"] = new JsonArray()),
        ("signers[Supervisor].roles", "signs as Trainee", f => f["signers"]![1]!["roles"]!.AsArray().Add("Trainee")),
        ("sections[first].questions[Kind 1].key", "letters and digits", f => Q(f, "kind")["key"] = "Kind 1"),
        ("sections[first].questions[kind].type", "must be one of Text", f => Q(f, "kind")["type"] = "Choice"),
        ("sections[first].questions[note].required", "cannot be answered", f => Q(f, "note")["required"] = true),
        ("sections[first].questions[kind].missing", "required questions only", f => Q(f, "kind")["missing"] = "Select"),
        ("sections[first].questions[kind].maxLength", "Text and LongText only", f => Q(f, "kind")["maxLength"] = 5),
        ("sections[first].questions[kind].unit", "Number only", f => Q(f, "kind")["unit"] = "days"),
        ("sections[first].questions[kind].min", "Number, Money and Scale only", f => Q(f, "kind")["min"] = 1),
        ("sections[first].questions[kind]", "needs options", f => Q(f, "kind").Remove("options")),
        ("sections[first].questions[kind].options[a]", "used 2 times", f => Q(f, "kind")["options"]![1]!["value"] = "a"),
        ("sections[first].questions[offers].optionsFrom", "must be one of", f => { Q(f, "offers")["optionsFrom"] = "colours"; Q(f, "sessions").Remove("showWhen"); }),
        ("sections[first].questions[trust].optionsFrom", "must be one of trusts", f => Q(f, "trust")["optionsFrom"] = "grades"),
        ("sections[first].questions[kind].optionsFrom", "cannot stand beside", f => Q(f, "kind")["optionsFrom"] = "grades"),
        ("sections[first].questions[back].options", "OneOf and SomeOf only", f => Q(f, "back")["options"] = Q(f, "kind")["options"]!.DeepClone()),
        ("sections[first].questions[feeling]", "needs min and max", f => Q(f, "feeling").Remove("max")),
        ("sections[first].questions[feeling].max", "2 to 11 points", f => Q(f, "feeling")["max"] = 100),
        ("sections[first].questions[sessions].min", "must not be more than max", f => Q(f, "sessions")["min"] = 4),
        ("sections[first].questions[feeling].onRotaPlan", "that everybody may see", f => Q(f, "feeling")["onRotaPlan"] = "Feeling"),
        ("sections[first].questions[courses].onRotaPlan", "with one answer", f => Q(f, "courses")["onRotaPlan"] = "Courses"),
        ("sections[first].questions[kind].onRotaPlan", "100 characters", f => Q(f, "kind")["onRotaPlan"] = new string('a', 101)),
        ("sections[first].questions[feeling].viewers", "must include Trainee", f => Q(f, "feeling")["viewers"] = new JsonArray("Supervisor")),
        ("sections[first].questions[feeling].viewers[0]", "must be one of Trainee", f => Q(f, "feeling")["viewers"] = new JsonArray("Everyone")),
        ("sections[first].questions[offers].showWhen.question", "not an earlier question", f => Q(f, "offers")["showWhen"]!["question"] = "kind"),
        ("sections[first].questions[offers].showWhen.question", "not an earlier question", f => Q(f, "offers")["showWhen"]!["question"] = "nothing"),
        ("sections[first].questions[offers].showWhen.question", "is of type Date", f => Q(f, "offers")["showWhen"]!["question"] = "back"),
        ("sections[first].questions[offers].showWhen.is", "“maybe” is not an answer", f => Q(f, "offers")["showWhen"]!["is"] = new JsonArray("yes", "maybe")),
        ("sections[first].questions[sessions].showWhen.is", "“swimming” is not an answer", f => Q(f, "sessions")["showWhen"]!["is"] = new JsonArray("swimming")),
        ("sections[first].questions[offers].showWhen.is", "at least one", f => Q(f, "offers")["showWhen"]!["is"] = new JsonArray()),
        ("sections[first].questions[offers].showWhen.is", "or isNot must", f => Q(f, "offers")["showWhen"] = SmallDefinitions.Json("""{ "question": "support" }""")),
        ("sections[first].questions[offers].showWhen.isNot", "cannot stand beside is", f => Q(f, "offers")["showWhen"]!["isNot"] = new JsonArray("no")),
        ("sections[first].questions[sessions].showWhen.isNot", "“swimming” is not an answer", f => Q(f, "sessions")["showWhen"] = SmallDefinitions.Json("""{ "question": "offers", "isNot": ["swimming"] }""")),
        ("sections[first].questions[support].fact", "of type Date, not YesNo", f => Q(f, "support")["fact"] = "Starts"),
        ("sections[first].questions[back].fact", "must be one of Starts", f => Q(f, "back")["fact"] = "Birthday"),
        ("questions[email].fact", "more than one question", f => { Q(f, "email")["type"] = "Date"; Q(f, "email").Remove("prefill"); Q(f, "email")["fact"] = "ExpectedReturn"; }),
        ("sections[first].questions[sessions].max", "more than the 3", f => Q(f, "sessions")["max"] = 4),
        ("sections[first].questions[sessions].max", "needs a max", f => Q(f, "sessions").Remove("max")),
        ("sections[first].questions[kind].options", "Outcome has the values", f => Q(f, "kind")["fact"] = "Outcome"),
        ("sections[first].questions[back].prefill", "does not fit", f => Q(f, "back")["prefill"] = "person.name"),
        ("sections[first].questions[email].prefill", "neither one of", f => Q(f, "email")["prefill"] = "person.password"),
        ("sections[first].questions[email].prefill", "nor of an earlier form", f => Q(f, "email")["prefill"] = "pre-return.more"),
        ("sections[first].questions[email].prefill", "nor of an earlier form", f => Q(f, "email")["prefill"] = "post-return.email"),
        ("sections[first].questions[courses].rowName", "is required for rows", f => Q(f, "courses").Remove("rowName")),
        ("sections[first].questions[courses].questions", "at least one", f => Q(f, "courses").Remove("questions")),
        ("sections[first].questions[kind]", "are for rows only", f => Q(f, "kind")["rowName"] = "kind"),
        ("sections[first].questions[courses].questions[title].type", "cannot stand within a row", f => Q(f, "courses")["questions"]![0]!.ReplaceWith(Q(f, "note").DeepClone().With("key", "title"))),
        ("sections[first].questions[courses].questions[title]", "for the rows as a whole", f => Q(f, "courses")["questions"]![0]!["viewers"] = new JsonArray("Trainee")),
        ("sections[1].block", "names no block", f => f["sections"]![1]!["block"] = "missing"),
        ("sections[first].questions[10].label", "several questions", f => Questions(f).Add(SmallDefinitions.Json("""{ "block": "several", "label": "No" }"""))),
    ];

    public static IEnumerable<object[]> Faults() => _faults.Select((f, i) => new object[] { i, f.Key, f.Rule });

    [Fact]
    public void Form_InOrder_IsRead_WithItsBlocksAndTheDeanerysOptions()
    {
        var form = Read(_ => { });

        form.Sections.Select(s => s.Key).ShouldBe(["first", "extra"]);
        form.Question("more")!.Type.ShouldBe(QuestionType.LongText);
        form.Question("offers")!.ShouldSatisfyAllConditions(q => q.Options.ShouldHaveSingleItem().Value.ShouldBe("coaching"), q => q.OptionsFrom.ShouldBeNull());
        form.Question("trust")!.OptionsFrom.ShouldBe("trusts");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Form_WithAFault_IsRefused_NamingFileKeyAndRule(int fault, string key, string rule)
    {
        var refused = Should.Throw<DefinitionException>(() => Read(_faults[fault].Break));

        refused.File.ShouldBe("forms/here/pre-return.jsonc");
        refused.Faults.ShouldContain(f => f.Key == key && f.Rule.Contains(rule), string.Join('\n', refused.Faults));
    }

    [Fact]
    public void Block_MembersBesideIt_Override() => Read(f => f["sections"]![1]!["title"] = "Our title").Section("extra")!.Title.ShouldBe("Our title");

    [Fact]
    public void Block_OfSeveralQuestions_StandsForAllOfThem_AndPassesOnShowWhen()
    {
        var form = Read(f => Questions(f).Add(SmallDefinitions.Json("""{ "block": "several", "showWhen": { "question": "support", "is": ["yes"] } }""")));

        form.Question("one")!.ShowWhen!.Question.ShouldBe("support");
        form.Question("two")!.ShowWhen!.Question.ShouldBe("kind");
        form.Question("two")!.ShowWhen!.And!.Question.ShouldBe("support");
    }

    [Fact]
    public void ShowWhen_OfASection_IsJoinedToThatOfAQuestionThatHangsOnOneElsewhere_AndToNoOther()
    {
        var form = Read(f =>
        {
            var extra = f["sections"]![1]!.AsObject();
            extra.Clear();
            extra.With("key", "extra").With("title", "More");
            extra["showWhen"] = SmallDefinitions.Json("""{ "question": "support", "is": ["yes"] }""");
            extra["questions"] = new JsonArray(
                SmallDefinitions.Json("""{ "key": "one", "type": "YesNo", "label": "One?", "showWhen": { "question": "kind", "is": ["a"] } }"""),
                SmallDefinitions.Json("""{ "key": "two", "type": "Text", "label": "Two?", "showWhen": { "question": "one", "is": ["yes"] } }"""));
        });
        var kind = Answers.None.With("kind", "a");

        form.Question("two")!.ShowWhen!.And.ShouldBeNull();
        form.IsShown(form.Question("one")!, kind.With("support", "yes")).ShouldBeTrue();
        form.IsShown(form.Section("extra")!, kind.With("support", "no")).ShouldBeFalse();
        form.IsShown(form.Section("extra")!, Answers.None.With("support", "yes")).ShouldBeFalse();
    }

    [Fact]
    public void Block_WithinItself_IsRefused() =>
        Should.Throw<DefinitionException>(() => Read(f => Questions(f).Add(SmallDefinitions.Json("""{ "block": "endless" }""")))).Faults.ShouldContain(f => f.Rule.Contains("within itself"));

    [Fact]
    public void ShowWhen_OfASection_GoesToItsQuestions() =>
        Read(f => f["sections"]![1]!["showWhen"] = SmallDefinitions.Json("""{ "question": "support", "is": ["yes"] }""")).Question("more")!.ShowWhen!.Is.ShouldBe(["yes"]);

    [Fact]
    public void Prefill_FromAnEarlierForm_NeedsItsQuestion()
    {
        var earlier = Read(_ => { }) with { Key = "pre-absence" };

        Should.NotThrow(() => Read(f => Q(f, "email")["prefill"] = "pre-absence.email", [earlier]));
        Fault("pre-absence.nothing").ShouldContain("has no question “nothing”");
        Fault("pre-absence.kind").ShouldContain("is of another type");
        Should.Throw<DefinitionException>(() => Read(f => { Q(f, "kind")["prefill"] = "pre-absence.kind"; Q(f, "kind")["options"]!.AsArray().RemoveAt(1); }, [earlier]))
            .Faults.ShouldContain(f => f.Rule.Contains("not offered here"));

        string Fault(string prefill) => Should.Throw<DefinitionException>(() => Read(f => Q(f, "email")["prefill"] = prefill, [earlier])).Faults.ShouldHaveSingleItem().Rule;
    }

    [Fact]
    public void Prefill_FromAPrivateAnswer_IsPrivateToo()
    {
        var earlier = Read(_ => { }) with { Key = "pre-absence" };

        Should.Throw<DefinitionException>(() => Read(f => { Q(f, "feeling")["prefill"] = "pre-absence.feeling"; Q(f, "feeling").Remove("viewers"); }, [earlier]))
            .Faults.ShouldHaveSingleItem().Rule.ShouldContain("is private");
    }

    private static FormDefinition Read(Action<JsonObject> change, IReadOnlyList<FormDefinition>? earlier = null)
    {
        var json = SmallDefinitions.Json(SmallDefinitions.Form);
        change(json);
        return DefinitionReader.ReadForm("forms/here/pre-return.jsonc", json.ToJsonString(), SmallDefinitions.NamedBlock, SmallDefinitions.Rules(), earlier);
    }

    private static JsonArray Questions(JsonObject form) => form["sections"]![0]!["questions"]!.AsArray();

    private static JsonObject Q(JsonObject form, string key) => Questions(form).Single(q => (string?)q!["key"] == key)!.AsObject();
}

internal static class JsonChanges
{
    public static JsonNode With(this JsonNode node, string name, string value)
    {
        node[name] = value;
        return node;
    }
}
