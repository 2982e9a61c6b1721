using System.Text.RegularExpressions;

using SuppoRTT.Testing;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>What a public type is, in one sentence in the words of the deanery.</summary>
public sealed partial class SummaryRules
{
    /// <summary>How many public types outside the domain have no sentence yet; the number may only fall.</summary>
    private const int WithoutSummary = 131;

    [Fact]
    public void Types_OfTheDomain_AllSayWhatTheyAre()
    {
        Repository.Files("src/SuppoRTT.Domain", "*.cs").SelectMany(TypesIn).Count().ShouldBeGreaterThan(100);
        Without("src/SuppoRTT.Domain").ShouldKeep("Each public type of the domain says in one sentence what it is, in the words of the deanery.");
    }

    [Fact]
    public void Types_OutsideTheDomain_LessAndLessSayNothing()
    {
        var found = new[] { "src/SuppoRTT.Data", "src/SuppoRTT.Web" }.SelectMany(Without).Order(StringComparer.Ordinal).ToList();

        found.Count.ShouldBe(WithoutSummary, $"A new public type says in one sentence what it is; for each old one that does so now the number falls by one.\n  {string.Join("\n  ", found)}\n");
    }

    /// <summary>A type in several files says it in one of them.</summary>
    private static IEnumerable<string> Without(string folder) => Repository.Files(folder, "*.cs")
        .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
        .SelectMany(TypesIn)
        .GroupBy(type => type.Name)
        .Where(type => !type.Any(part => part.HasSummary))
        .Select(type => $"{type.Key} in {type.First().File}");

    private static IEnumerable<(string File, string Name, bool HasSummary)> TypesIn(string file)
    {
        var lines = Repository.Lines(file);
        for (var at = 0; at < lines.Length; at++)
        {
            if (PublicType().Match(lines[at]) is { Success: true } type)
            {
                var above = lines.Take(at).Reverse().TakeWhile(line => line.StartsWith("///", StringComparison.Ordinal) || line.StartsWith('['));
                yield return (file, type.Groups[1].Value, above.Any(line => line.Contains("<summary>", StringComparison.Ordinal)));
            }
        }
    }

    [GeneratedRegex(@"^public (?:(?:abstract|sealed|static|partial|readonly) )*(?:class|record struct|record|struct|enum|interface) (\w+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PublicType();
}
