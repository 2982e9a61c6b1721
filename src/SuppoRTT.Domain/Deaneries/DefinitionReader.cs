using System.Text.Json;
using System.Text.Json.Nodes;

using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>
/// Reads the definition files of deaneries and forms: JSON with comments, checked strictly. A file that breaks a rule is refused with every fault found in it,
/// each with its place and the rule, so that whoever edits it can put it right in one go.
/// </summary>
public static class DefinitionReader
{
    /// <summary>In a shared block: the deanery's own name of enhanced supervision.</summary>
    private const string SupervisionHere = "{supervision}";

    private static readonly JsonDocumentOptions _json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <exception cref="DefinitionException">The file breaks a rule.</exception>
    public static DeaneryRules ReadDeanery(string file, string json)
    {
        var faults = new List<DefinitionFault>();
        var rules = ReadJson(json, "", faults) is { } root ? Shaped<DeaneryRules>(root, faults) : null;
        faults.AddRange(rules is null ? [] : DeaneryFaults.Of(rules));
        return faults.Count == 0 ? rules! : throw new DefinitionException(file, faults);
    }

    /// <param name="file">The name of the file, for the faults.</param>
    /// <param name="json">What stands in it.</param>
    /// <param name="block">The text of a shared block by its name, or null if there is none.</param>
    /// <param name="deanery">The rules of the deanery whose form it is: its lists of options are filled in, its limits hold.</param>
    /// <param name="earlier">The forms of the steps before, from which answers may be prefilled; without them only the names of forms are checked.</param>
    /// <exception cref="DefinitionException">The file breaks a rule.</exception>
    public static FormDefinition ReadForm(string file, string json, Func<string, string?> block, DeaneryRules deanery, IReadOnlyList<FormDefinition>? earlier = null)
    {
        var faults = new List<DefinitionFault>();
        FormDefinition? form = null;
        if (ReadJson(json, "", faults) is { } root)
        {
            var origins = new DefinitionBlocks(name => block(name)?.Replace(SupervisionHere, JsonEncodedText.Encode(deanery.Entitlements.SupervisionName).Value, StringComparison.Ordinal), faults).FillIn(root);
            form = Shaped<FormDefinition>(root, faults);
            faults.AddRange(form is null ? [] : FormFaults.Of(form, deanery, earlier));
            faults = [.. origins.Placed(root, faults)];
        }

        return faults.Count == 0 ? WithOptionsOf(deanery, form!) : throw new DefinitionException(file, faults);
    }

    /// <summary>Whether a shared block can be read at all; its rules are looked at in each form that takes it in.</summary>
    /// <exception cref="DefinitionException">It is not JSON.</exception>
    public static void CheckBlock(string file, string json)
    {
        var faults = new List<DefinitionFault>();
        ReadJson(json, "", faults);
        if (faults.Count > 0)
        {
            throw new DefinitionException(file, faults);
        }
    }

    internal static JsonObject? ReadJson(string json, string path, List<DefinitionFault> faults)
    {
        try
        {
            if (JsonNode.Parse(json, documentOptions: _json) is JsonObject root)
            {
                root.Remove("$schema");
                return root;
            }

            faults.Add(new DefinitionFault(path, "must be an object, { … }"));
        }
        catch (JsonException e)
        {
            // A member given twice has no line, but the message names it.
            var line = e.LineNumber is { } number ? $"line {number + 1}" : "file";
            faults.Add(new DefinitionFault($"{path} {line}".TrimStart(), $"is not JSON: {e.Message.Split(" LineNumber:")[0].Split(" Path:")[0]}"));
        }

        return null;
    }

    private static T? Shaped<T>(JsonObject root, List<DefinitionFault> faults)
        where T : class
    {
        var shape = new DefinitionShape(faults);
        shape.Check(root, typeof(T));
        return shape.IsUnreadable ? null : DefinitionText.To<T>(root);
    }

    /// <summary>Fills in the lists that stand in the deanery's file; trusts, sites and programmes are tables and stay to be filled in when a page is shown.</summary>
    private static FormDefinition WithOptionsOf(DeaneryRules deanery, FormDefinition form) =>
        form with { Sections = [.. form.Sections.Select(s => s with { Questions = WithOptionsOf(deanery, s.Questions) })] };

    private static IReadOnlyList<Question> WithOptionsOf(DeaneryRules deanery, IReadOnlyList<Question> questions) => [.. questions.Select(q =>
        (deanery.Options(q.OptionsFrom) is { } options ? q with { Options = options, OptionsFrom = null } : q) with { Questions = WithOptionsOf(deanery, q.Questions) })];
}
