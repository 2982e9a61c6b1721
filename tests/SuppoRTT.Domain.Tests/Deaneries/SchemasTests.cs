using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Deaneries;

/// <summary>The schemas help whoever edits a definition; they must know the members that the reader knows, and no others.</summary>
public sealed class SchemasTests
{
    /// <summary>What a file may say that the reader resolves before it looks at the type.</summary>
    private static readonly string[] _resolved = ["$schema", "block"];

    [Theory]
    [InlineData("deanery.schema.json")]
    [InlineData("form.schema.json")]
    public void Schema_KnowsTheMembersOfEachType(string file)
    {
        var schema = JsonNode.Parse(DefinitionFiles.Shipped[file])!.AsObject();
        var types = typeof(DeaneryRules).Assembly.GetExportedTypes().ToDictionary(t => t.FullName!, t => t);

        foreach (var (name, entry) in schema["$defs"]!.AsObject().Append(KeyValuePair.Create((string)schema["title"]!, (JsonNode?)schema)))
        {
            var type = types.GetValueOrDefault($"SuppoRTT.Domain.Deaneries.{name}") ?? types[$"SuppoRTT.Domain.Forms.{name}"];
            Compare(entry!.AsObject(), type);
        }
    }

    [Theory]
    [InlineData("deaneries/wessex.jsonc", "../deanery.schema.json")]
    [InlineData("forms/west-midlands/pre-return.jsonc", "../../form.schema.json")]
    public void File_NamesItsSchema(string file, string schema) => DefinitionFiles.Shipped[file].ShouldContain($"\"$schema\": \"{schema}\"");

    private static void Compare(JsonObject schema, Type type)
    {
        var members = type.GetProperties().Where(p => p.SetMethod is not null).ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));
        var properties = schema["properties"]!.AsObject();
        var sugar = type.Name == "Section" ? [.. _resolved, "showWhen"] : _resolved;

        properties.Select(p => p.Key).Except(sugar).ShouldBe(members.Keys, ignoreOrder: true, type.Name);
        var required = schema["anyOf"] is JsonArray either ? either[1]!["required"]! : schema["required"]!;
        required.AsArray().Select(r => (string)r!).ShouldBe(members.Where(m => m.Value.IsDefined(typeof(RequiredMemberAttribute), inherit: false)).Select(m => m.Key), ignoreOrder: true, type.Name);
        foreach (var (name, values) in properties.Select(p => (p.Key, Values: p.Value!["enum"] ?? p.Value["items"]?["enum"])).Where(p => p.Values is not null && p.Key != "optionsFrom"))
        {
            var of = members[name].PropertyType;
            var enumeration = of.IsGenericType ? of.GetGenericArguments()[0] : of;
            values!.AsArray().Select(v => (string)v!).ShouldBe(Enum.GetNames(enumeration), name);
        }
    }

    [Fact]
    public void Schema_KnowsTheListsOfOptions()
    {
        var lists = JsonNode.Parse(DefinitionFiles.Shipped["form.schema.json"])!["$defs"]!["Question"]!["properties"]!["optionsFrom"]!["enum"]!.AsArray();

        lists.Select(l => (string)l!).ShouldBe([.. OptionLists.OfDefinition, .. OptionLists.OfTables]);
    }
}
