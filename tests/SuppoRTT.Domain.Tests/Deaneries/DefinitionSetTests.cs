using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Tests.Deaneries;

public sealed class DefinitionSetTests
{
    private static Dictionary<string, string> Files() => new()
    {
        ["deaneries/here.jsonc"] = SmallDefinitions.Deanery,
        ["forms/here/pre-absence.jsonc"] = SmallDefinitions.Form.Replace("\"pre-return\"", "\"pre-absence\"", StringComparison.Ordinal).Replace(", \"prefill\": \"pre-absence.email\"", "", StringComparison.Ordinal),
        ["forms/here/pre-return.jsonc"] = SmallDefinitions.Form,
        ["blocks/extra.jsonc"] = SmallDefinitions.Block,
        ["form.schema.json"] = "{}",
    };

    [Fact]
    public void Folder_InOrder_GivesDeaneriesWithTheirFormsInTheOrderOfSteps() =>
        DefinitionSet.Read(Files()).Deaneries.ShouldHaveSingleItem().Forms.Select(f => f.Key).ShouldBe(["pre-absence", "pre-return"]);

    [Fact]
    public void Window_WithoutAForm_IsRefused()
    {
        var files = Files();
        files.Remove("forms/here/pre-return.jsonc");

        Fault(files).ShouldBe(("deaneries/here.jsonc", "windows[pre-return].form", "there is no forms/here/pre-return.jsonc"));
    }

    [Fact]
    public void Form_WithoutAWindow_IsRefused()
    {
        var files = Files();
        files["forms/here/holiday.jsonc"] = SmallDefinitions.Form;

        Fault(files).ShouldBe(("deaneries/here.jsonc", "windows", "there is none for forms/here/holiday.jsonc"));
    }

    [Fact]
    public void Form_OfNoDeanery_IsRefused()
    {
        var files = Files();
        files["forms/there/pre-return.jsonc"] = SmallDefinitions.Form;

        Fault(files).ShouldBe(("forms/there/pre-return.jsonc", "file", "there is no deaneries/there.jsonc"));
    }

    [Fact]
    public void Slug_OtherThanTheFile_IsRefused()
    {
        var files = Files();
        files["deaneries/there.jsonc"] = SmallDefinitions.Deanery;

        Fault(files).ShouldBe(("deaneries/there.jsonc", "slug", "“here” must be the name of the file"));
    }

    [Fact]
    public void Key_OtherThanTheFile_IsRefused()
    {
        var files = Files();
        files["forms/here/pre-return.jsonc"] = files["forms/here/pre-absence.jsonc"];

        Fault(files).ShouldBe(("forms/here/pre-return.jsonc", "key", "“pre-absence” must be the name of the file"));
    }

    [Fact]
    public void Faults_OfSeveralFiles_AreAllNamed()
    {
        var files = Files();
        files["forms/here/pre-absence.jsonc"] = "{";
        files["stray.jsonc"] = "{}";

        var refused = Should.Throw<DefinitionException>(() => DefinitionSet.Read(files));

        refused.Message.ShouldContain("forms/here/pre-absence.jsonc line 1");
        refused.Message.ShouldContain("stray.jsonc file: must stand in deaneries, blocks or forms/<deanery>");
    }

    [Fact]
    public void Fault_OfABlock_IsSaidOnce_WithTheBlockAndTheFormsThatTakeItIn()
    {
        var files = Files();
        files["blocks/extra.jsonc"] = SmallDefinitions.Block.Replace("LongText", "LongTxt", StringComparison.Ordinal);

        var (file, key, rule) = Fault(files);

        (file, key).ShouldBe(("blocks/extra.jsonc", "questions[more].type"));
        rule.ShouldEndWith(" (taken in by forms/here/pre-absence.jsonc, forms/here/pre-return.jsonc)");
    }

    [Fact]
    public void Block_ThatNoFormTakesIn_IsReadToo()
    {
        var files = Files();
        files["blocks/spare.jsonc"] = "{ \"key\": }";

        var (file, key, rule) = Fault(files);

        (file, key).ShouldBe(("blocks/spare.jsonc", "line 1"));
        rule.ShouldStartWith("is not JSON");
    }

    private static (string File, string Key, string Rule) Fault(Dictionary<string, string> files)
    {
        var refused = Should.Throw<DefinitionException>(() => DefinitionSet.Read(files));
        var fault = refused.Faults.ShouldHaveSingleItem();
        return (refused.File, fault.Key, fault.Rule);
    }
}
