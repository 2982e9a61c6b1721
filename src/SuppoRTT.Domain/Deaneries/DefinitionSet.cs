using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>A deanery with its forms in the order of its steps, as read from its files.</summary>
public sealed record DefinedDeanery(DeaneryRules Rules, IReadOnlyList<FormDefinition> Forms)
{
    public FormDefinition? Form(string key) => Forms.FirstOrDefault(f => f.Key == key);
}

/// <summary>
/// All deaneries of a folder of definitions: <c>deaneries/wessex.jsonc</c>, <c>forms/wessex/pre-absence.jsonc</c>, <c>blocks/trainee.jsonc</c>. A deanery is added by adding its files.
/// </summary>
public sealed record DefinitionSet(IReadOnlyList<DefinedDeanery> Deaneries)
{
    private const string Ending = ".jsonc";

    /// <param name="files">The text of each file by its path within the folder, with forward slashes. Files of other endings, such as schemas, are passed over.</param>
    /// <exception cref="DefinitionException">One or more files break a rule; every fault of every file is named.</exception>
    public static DefinitionSet Read(IReadOnlyDictionary<string, string> files)
    {
        var broken = new List<DefinitionException>();
        var deaneries = new List<DefinedDeanery>();
        foreach (var path in files.Keys.Where(p => p.EndsWith(Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            Check(path, files, broken);
            CheckBlock(path, files[path], broken);
            if (path.Split('/') is ["deaneries", var name] && Try(() => DefinitionReader.ReadDeanery(path, files[path]), broken) is { } rules)
            {
                var forms = Forms(rules, files, broken);
                CheckTogether(path, name, rules, files, broken);
                deaneries.Add(new DefinedDeanery(rules, forms));
            }
        }

        return broken.Count == 0 ? new DefinitionSet(deaneries) : throw Together(broken);
    }

    private static List<FormDefinition> Forms(DeaneryRules rules, IReadOnlyDictionary<string, string> files, List<DefinitionException> broken)
    {
        var forms = new List<FormDefinition>();
        foreach (var path in rules.Windows.Select(w => PathOf(rules, w.Form)).Distinct().Where(files.ContainsKey))
        {
            var form = Try(() => DefinitionReader.ReadForm(path, files[path], name => files.GetValueOrDefault($"blocks/{name}{Ending}"), rules, [.. forms]), broken);
            if (form is not null)
            {
                Refuse(PathOf(rules, form.Key) != path, path, "key", $"“{form.Key}” must be the name of the file", broken);
                forms.Add(form);
            }
        }

        return forms;
    }

    private static void Check(string path, IReadOnlyDictionary<string, string> files, List<DefinitionException> broken)
    {
        if (path.Split('/') is ["forms", var deanery, _])
        {
            Refuse(!files.ContainsKey($"deaneries/{deanery}{Ending}"), path, "file", $"there is no deaneries/{deanery}{Ending}", broken);
        }
        else
        {
            Refuse(path.Split('/') is not (["deaneries", _] or ["blocks", _]), path, "file", "must stand in deaneries, blocks or forms/<deanery>", broken);
        }
    }

    /// <summary>Also a block that no form takes in.</summary>
    private static void CheckBlock(string path, string json, List<DefinitionException> broken)
    {
        if (path.Split('/') is ["blocks", _])
        {
            Try(() => { DefinitionReader.CheckBlock(path, json); return path; }, broken);
        }
    }

    private static void CheckTogether(string path, string name, DeaneryRules rules, IReadOnlyDictionary<string, string> files, List<DefinitionException> broken)
    {
        Refuse(name != rules.Slug + Ending, path, "slug", $"“{rules.Slug}” must be the name of the file", broken);
        foreach (var form in rules.Windows.Select(w => w.Form).Where(f => !files.ContainsKey(PathOf(rules, f))))
        {
            Refuse(true, path, $"windows[{form}].form", $"there is no {PathOf(rules, form)}", broken);
        }

        foreach (var form in files.Keys.Where(f => f.StartsWith($"forms/{rules.Slug}/", StringComparison.Ordinal) && rules.Windows.All(w => PathOf(rules, w.Form) != f)))
        {
            Refuse(true, path, "windows", $"there is none for {form}", broken);
        }
    }

    private static string PathOf(DeaneryRules rules, string form) => $"forms/{rules.Slug}/{form}{Ending}";

    private static void Refuse(bool isBroken, string file, string key, string rule, List<DefinitionException> broken)
    {
        if (isBroken)
        {
            broken.Add(new DefinitionException(file, [new DefinitionFault(key, rule)]));
        }
    }

    private static T? Try<T>(Func<T> read, List<DefinitionException> broken)
        where T : class
    {
        try
        {
            return read();
        }
        catch (DefinitionException e)
        {
            broken.Add(e);
            return null;
        }
    }

    /// <summary>A fault of a shared block is said once, however many forms take it in.</summary>
    private static DefinitionException Together(List<DefinitionException> broken)
    {
        var faults = broken.SelectMany(b => b.Faults.Select(f => (Fault: f with { File = f.File ?? b.File }, Form: f.File is null ? null : b.File)))
            .GroupBy(f => f.Fault, (fault, found) => fault with { Rule = fault.Rule + TakenInBy([.. found.Select(f => f.Form).OfType<string>().Distinct()]) })
            .ToList();
        return faults.Select(f => f.File).Distinct().Count() == 1
            ? new DefinitionException(faults[0].File!, [.. faults.Select(f => f with { File = null })])
            : new DefinitionException("Definitions", faults);
    }

    private static string TakenInBy(IReadOnlyList<string> forms) => forms.Count == 0 ? "" : $" (taken in by {string.Join(", ", forms)})";
}
