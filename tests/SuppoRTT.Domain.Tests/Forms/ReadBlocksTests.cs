using System.Text.Json.Nodes;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Tests.Deaneries;

namespace SuppoRTT.Domain.Tests.Forms;

/// <summary>A fault in a shared block names the block, so that whoever edits it opens the right file.</summary>
public sealed class ReadBlocksTests
{
    private const string Several = """{ "questions": [{ "key": "one", "type": "Text", "label": "One", "showWhen": { "question": "kind", "is": ["a"] } }, { "block": "inner" }] }""";

    [Fact]
    public void Section_WithAWrongType_NamesBlockAndKey() =>
        Fault(Named("extra", SmallDefinitions.Block.Replace("LongText", "LongTxt", StringComparison.Ordinal))).ShouldBe(("blocks/extra.jsonc", "questions[more].type"));

    [Fact]
    public void Section_WithoutAMember_NamesTheBlock() =>
        Fault(Named("extra", SmallDefinitions.Block.Replace(""" "title": "Extra",""", "", StringComparison.Ordinal))).ShouldBe(("blocks/extra.jsonc", "title"));

    [Fact]
    public void Question_ThatBreaksARule_NamesTheBlock() => Fault(Named("inner", """{ "key": "rated", "type": "Scale", "label": "How?" }"""), Question("""{ "block": "inner" }""")).ShouldBe(("blocks/inner.jsonc", ""));

    [Fact]
    public void Block_WithinABlock_NamesTheInnerOne() =>
        Fault(name => name == "several" ? Several : Named("inner", """{ "key": "two", "type": "Text", "label": "Two", "unit": "days" }""")(name), Question("""{ "block": "several" }"""))
            .ShouldBe(("blocks/inner.jsonc", "unit"));

    [Fact]
    public void BlockThatIsNot_WithinABlock_NamesTheOuterOne() => Fault(Named("several", Several), Question("""{ "block": "several" }"""), "names no block").ShouldBe(("blocks/several.jsonc", "questions[1].block"));

    [Fact]
    public void Member_BesideABlock_IsTheFormsOwn() =>
        Fault(Named("extra", SmallDefinitions.Block), f => f["sections"]![1]!["title"] = "").ShouldBe((null, "sections[extra].title"));

    [Fact]
    public void ShowWhen_BesideABlock_IsTheFormsOwn_AndThatOfItsQuestionTheBlocks()
    {
        var inner = """{ "key": "two", "type": "Text", "label": "Two" }""";

        Fault(name => name == "inner" ? inner : Named("several", Several)(name), Question("""{ "block": "several", "showWhen": { "question": "support", "is": ["maybe"] } }"""))
            .ShouldBe((null, "sections[first].questions[one].showWhen.and.is"));
        Fault(name => name == "inner" ? inner : Named("several", Several.Replace("\"a\"", "\"z\"", StringComparison.Ordinal))(name), Question("""{ "block": "several" }"""))
            .ShouldBe(("blocks/several.jsonc", "questions[one].showWhen.is"));
    }

    [Fact]
    public void Block_ThatIsNoJson_NamesItsLine() => Fault(SmallDefinitions.NamedBlock, f => f["sections"]![1]!["block"] = "broken", "is not JSON").ShouldBe(("blocks/broken.jsonc", "line 3"));

    private static Func<string, string?> Named(string name, string text) => other => other == name ? text : SmallDefinitions.NamedBlock(other);

    private static Action<JsonObject> Question(string written) => form => form["sections"]![0]!["questions"]!.AsArray().Add(SmallDefinitions.Json(written));

    /// <summary>The first fault, of a rule if one is given: what follows from it is named after it.</summary>
    private static (string? File, string Key) Fault(Func<string, string?> block, Action<JsonObject>? change = null, string rule = "")
    {
        var json = SmallDefinitions.Json(SmallDefinitions.Form);
        change?.Invoke(json);
        var refused = Should.Throw<DefinitionException>(() => DefinitionReader.ReadForm("forms/here/pre-return.jsonc", json.ToJsonString(), block, SmallDefinitions.Rules()));
        return refused.Faults.Where(f => f.Rule.Contains(rule, StringComparison.Ordinal)).Select(f => (f.File, f.Key)).First();
    }
}
