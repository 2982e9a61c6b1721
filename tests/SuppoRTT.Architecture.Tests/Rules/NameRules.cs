using Microsoft.AspNetCore.Razor.TagHelpers;

using SuppoRTT.Testing;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>What things and folders are called.</summary>
public sealed class NameRules
{
    private static readonly string[] _forbidden = ["Manager", "Helper", "Helpers", "Service", "Services", "Dto", "Util", "Utils", "Utilities", "Base", "Impl", "Model"];

    /// <summary>Folders that are a place and no kind of thing.</summary>
    private static readonly string[] _places =
    [
        "src", "SuppoRTT.Domain", "SuppoRTT.Data", "SuppoRTT.Data.Sqlite", "SuppoRTT.Data.SqlServer", "SuppoRTT.Web", "Microsoft.SqlServer.Server",
        "Account", "Administration", "Audit", "Common", "Home", "Infrastructure", "Mail", "Mvc", "People", "Security", "Seed", "Storage", "Tenancy",
    ];

    private static readonly IReadOnlyList<string> _sources = [.. Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs")).Concat(Repository.Files("benchmarks", "*.cs"))];

    [Fact]
    public void Types_Endings_SayWhatTheyAre() => Code.Types
        .Where(type => !type.IsAssignableTo(typeof(ITagHelper)) && !type.IsAssignableTo(typeof(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary)))
        .Where(type => _forbidden.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)))
        .Select(type => type.FullName!)
        .ShouldKeep($"A name that ends with {string.Join(", ", _forbidden)} says nothing.");

    [Fact]
    public void Namespaces_AreTheirFolders() => _sources
        .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal) && !file.StartsWith("src/Microsoft.", StringComparison.Ordinal))
        .Select(file => (File: file, Space: Repository.Lines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))))
        .Where(found => found.Space is not null && found.Space != $"namespace {string.Join('.', found.File.Split('/')[1..^1])};")
        .Select(found => $"{found.File}: {found.Space}")
        .ShouldKeep("A namespace is its folder.");

    [Fact]
    public void Folders_Names_ArePluralOrGerunds() => Folders("src")
        .Where(name => !name.EndsWith('s') && !name.EndsWith("ing", StringComparison.Ordinal))
        .Except(_places)
        .ShouldKeep("A folder of code is a plural or a gerund, or one of the places named here.");

    [Fact]
    public void Folders_Names_AreNoTypesOfTheDomain() => Folders("src").Concat(Folders("tests")).Concat(Folders("benchmarks"))
        .Intersect(Code.Written(Code.Domain).Select(type => type.Name))
        .ShouldKeep("A folder with the name of a type of the domain makes a namespace that hides the type.");

    [Fact]
    public void Tests_Names_AreSubjectConditionOutcome() => new[] { typeof(NameRules).Assembly, typeof(Web.Tests.AbsencePageTests).Assembly }
        .SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true) && !method.Name.Contains('_', StringComparison.Ordinal))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
        .Distinct()
        .ShouldKeep("A test is named Subject_Condition_Outcome, or Subject_Outcome where it always holds.");

    [Fact]
    public void Tests_AllOfThem_Run() => _sources
        .Where(file => file.StartsWith("tests/", StringComparison.Ordinal))
        .SelectMany(file => Repository.Lines(file).Where(line => line.Contains("Skip" + " = ", StringComparison.Ordinal) || line.Contains("Thread" + ".Sleep", StringComparison.Ordinal)).Select(line => $"{file}: {line.Trim()}"))
        .ShouldKeep("A test runs or is deleted, and waits for what it needs, not for time to pass.");

    [Fact]
    public void Comments_PromisesAndSwitchedOffRules_AreNone() => _sources.Concat(Repository.Files("src", "*.cshtml"))
        .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
        .SelectMany(file => Repository.Lines(file).Where(IsPromise).Select(line => $"{file}: {line.Trim()}"))
        .ShouldOnlyShrink(
            ["src/SuppoRTT.Data/Tenancy/AcrossDeaneriesExtensions.cs: " + "#pragma warning " + "disable RS0030 // The one place that may."],
            "What is not done yet is an issue and not a comment; a rule is not switched off in the code.");

    private static bool IsPromise(string line) => new[] { "TO" + "DO", "FIX" + "ME", "HA" + "CK", "#pragma warning " + "disable", "Suppress" + "Message", "#reg" + "ion" }
        .Any(word => line.Contains(word, StringComparison.Ordinal));

    private static IEnumerable<string> Folders(string root) => Repository.Files(root, "*.cs")
        .SelectMany(file => file.Split('/')[..^1]).Distinct()
        .Where(name => name != "Migrations");
}
