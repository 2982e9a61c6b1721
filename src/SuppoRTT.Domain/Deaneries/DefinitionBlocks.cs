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

    private readonly DefinitionOrigins _origins = new();

    /// <returns>Where the sections and questions were written.</returns>
    public DefinitionOrigins FillIn(JsonObject form)
    {
        if (form["sections"] is JsonArray sections)
        {
            form["sections"] = new JsonArray([.. sections.Select((s, i) => s is JsonObject section ? Section(section, DefinitionShape.Entry("sections", s, i)) : s?.DeepClone())]);
        }

        return _origins;
    }

    private JsonObject Section(JsonObject written, string path)
    {
        var section = Merged(written, path, 0, DefinitionOrigin.Form);
        if (section["questions"] is JsonArray questions)
        {
            section["questions"] = new JsonArray([.. Asked(Questions(questions, path, 0, _origins.Of(section, "questions")), section["showWhen"], _origins.Of(section, "showWhen"))]);
            section.Remove("showWhen");
        }

        return section;
    }

    private IEnumerable<JsonNode?> Questions(JsonArray questions, string path, int depth, DefinitionOrigin list) => questions.SelectMany((node, i) =>
    {
        var at = DefinitionShape.Entry($"{path}.questions", node, i);
        var origin = list.Entry(node, i);
        if (node is not JsonObject written)
        {
            return [node?.DeepClone()];
        }

        var question = Merged(written, at, depth, origin);
        if (!written.ContainsKey("block") || question.ContainsKey("type") || question["questions"] is not JsonArray several)
        {
            return [question];
        }

        RefuseOverrides(written, at, origin);
        return Asked(Questions(several, at, depth + 1, _origins.Of(question, "questions")), written["showWhen"], origin.Member("showWhen"));
    });

    /// <summary>Questions that stand together and are asked together: one that hangs on another of them waits for that one alone.</summary>
    private List<JsonNode?> Asked(IEnumerable<JsonNode?> questions, JsonNode? showWhen, DefinitionOrigin origin)
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
                _origins.Add(question, "showWhen", origin);
            }
            else if (own is JsonObject elsewhere && !keys.Contains(elsewhere["question"]?.ToJsonString()))
            {
                var (last, path) = Last(elsewhere, "showWhen");
                last["and"] = showWhen.DeepClone();
                _origins.Add(question, $"{path}.and", origin);
            }
        }

        return together;
    }

    private static (JsonObject Last, string Path) Last(JsonObject showWhen, string path) => showWhen["and"] is JsonObject and ? Last(and, $"{path}.and") : (showWhen, path);

    private JsonObject Merged(JsonObject written, string path, int depth, DefinitionOrigin origin)
    {
        if (!written.ContainsKey("block"))
        {
            var own = (JsonObject)written.DeepClone();
            _origins.Add(own, origin);
            return own;
        }

        var (merged, within) = Load(written["block"], $"{path}.block", depth, origin);
        _origins.Add(merged, within);
        foreach (var (name, value) in written.Where(m => m.Key != "block"))
        {
            merged[name] = value?.DeepClone();
            _origins.Add(merged, name, origin.Member(name));
        }

        return merged;
    }

    private (JsonObject Block, DefinitionOrigin Origin) Load(JsonNode? name, string path, int depth, DefinitionOrigin origin)
    {
        if (name is not JsonValue value || !value.TryGetValue<string>(out var key) || block(key) is not { } text)
        {
            faults.Add(origin.Member("block").Fault(path, $"names no block: {name?.ToJsonString()}"));
            return ([], origin);
        }

        if (depth > Deepest)
        {
            faults.Add(origin.Member("block").Fault(path, $"“{key}” is a block within itself"));
            return ([], origin);
        }

        var file = $"blocks/{key}.jsonc";
        var broken = new List<DefinitionFault>();
        var read = DefinitionReader.ReadJson(text, "", broken);
        faults.AddRange(broken.Select(f => f with { File = file }));
        return (read ?? [], new DefinitionOrigin(file, ""));
    }

    private void RefuseOverrides(JsonObject written, string path, DefinitionOrigin origin)
    {
        foreach (var (name, _) in written.Where(m => m.Key is not ("block" or "showWhen")))
        {
            faults.Add(origin.Member(name).Fault($"{path}.{name}", "cannot be given where a block stands for several questions"));
        }
    }
}
