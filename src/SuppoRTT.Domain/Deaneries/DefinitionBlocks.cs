using System.Text.Json.Nodes;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>
/// Fills the national blocks into a form. <c>{ "block": "trainee" }</c> stands for a section or question, with members beside it that override the block's.
/// Among questions, a block that is a section stands for all its questions. <c>showWhen</c> on a section, or beside such a block, goes to each of its questions that has none of its own,
/// and is joined to that of a question that hangs on one elsewhere.
/// </summary>
internal sealed class DefinitionBlocks(Func<string, string?> block, List<DefinitionFault> faults)
{
    private const int Deepest = 4;

    public void FillIn(JsonObject form)
    {
        if (form["sections"] is not JsonArray sections)
        {
            return;
        }

        form["sections"] = new JsonArray([.. sections.Select((s, i) => s is JsonObject section ? Section(section, DefinitionShape.Entry("sections", s, i)) : s?.DeepClone())]);
    }

    private JsonObject Section(JsonObject written, string path)
    {
        var section = Merged(written, path, 0);
        if (section["questions"] is JsonArray questions)
        {
            section["questions"] = new JsonArray([.. Asked(Questions(questions, path, 0), section["showWhen"])]);
            section.Remove("showWhen");
        }

        return section;
    }

    private IEnumerable<JsonNode?> Questions(JsonArray questions, string path, int depth) => questions.SelectMany((node, i) =>
    {
        var at = DefinitionShape.Entry($"{path}.questions", node, i);
        if (node is not JsonObject written)
        {
            return [node?.DeepClone()];
        }

        var question = Merged(written, at, depth);
        if (!written.ContainsKey("block") || question.ContainsKey("type") || question["questions"] is not JsonArray several)
        {
            return [question];
        }

        RefuseOverrides(written, at);
        return Asked(Questions(several, at, depth + 1), written["showWhen"]);
    });

    /// <summary>Questions that stand together and are asked together: one that hangs on another of them waits for that one alone.</summary>
    private static List<JsonNode?> Asked(IEnumerable<JsonNode?> questions, JsonNode? showWhen)
    {
        var together = questions.ToList();
        var keys = together.OfType<JsonObject>().Select(q => q["key"]?.ToJsonString()).ToHashSet();
        if (showWhen is null)
        {
            return together;
        }

        foreach (var question in together.OfType<JsonObject>())
        {
            if (question["showWhen"] is not { } own)
            {
                question["showWhen"] = showWhen.DeepClone();
            }
            else if (own is JsonObject elsewhere && !keys.Contains(elsewhere["question"]?.ToJsonString()))
            {
                Last(elsewhere)["and"] = showWhen.DeepClone();
            }
        }

        return together;
    }

    private static JsonObject Last(JsonObject showWhen) => showWhen["and"] is JsonObject and ? Last(and) : showWhen;

    private JsonObject Merged(JsonObject written, string path, int depth)
    {
        if (!written.ContainsKey("block"))
        {
            return (JsonObject)written.DeepClone();
        }

        var merged = Load(written["block"], $"{path}.block", depth);
        foreach (var (name, value) in written.Where(m => m.Key != "block"))
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }

    private JsonObject Load(JsonNode? name, string path, int depth)
    {
        if (name is not JsonValue value || !value.TryGetValue<string>(out var key) || block(key) is not { } text)
        {
            faults.Add(new DefinitionFault(path, $"names no block: {name?.ToJsonString()}"));
            return [];
        }

        if (depth > Deepest)
        {
            faults.Add(new DefinitionFault(path, $"“{key}” is a block within itself"));
            return [];
        }

        return DefinitionReader.ReadJson(text, $"{path} (blocks/{key}.jsonc)", faults) ?? [];
    }

    private void RefuseOverrides(JsonObject written, string path)
    {
        foreach (var (name, _) in written.Where(m => m.Key is not ("block" or "showWhen")))
        {
            faults.Add(new DefinitionFault($"{path}.{name}", "cannot be given where a block stands for several questions"));
        }
    }
}
