using SuppoRTT.Testing;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>What can be read in one sitting.</summary>
public sealed class LengthRules
{
    private const int LongestFile = 200;

    private const string LongestMethod = "MA0051.maximum_lines_per_method = 30";

    private static readonly string[] _patterns = ["*.cs", "*.cshtml", "*.js", "*.scss"];

    /// <summary>Files that are longer; may only shrink.</summary>
    private static readonly string[] _longFiles = [];

    [Fact]
    public void Files_AllOfThem_Have200LinesAtMost() => _patterns
        .SelectMany(pattern => Repository.Files("src", pattern).Concat(Repository.Files("tests", pattern)).Concat(Repository.Files("benchmarks", pattern)))
        .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal) && !file.Contains("/wwwroot/assets/", StringComparison.Ordinal))
        .Where(file => Repository.Lines(file).Length > LongestFile)
        .ShouldOnlyShrink(_longFiles, $"A file has {LongestFile} lines at most.");

    [Fact]
    public void Methods_AllOfThem_HaveALengthThatTheBuildRefusesToPass()
    {
        var lines = Repository.Lines(".editorconfig").TakeWhile(line => !line.StartsWith("[tests", StringComparison.Ordinal)).ToList();

        lines.ShouldContain(LongestMethod);
        lines.ShouldContain("dotnet_diagnostic.MA0051.severity = warning");
        Repository.Read("Directory.Build.props").ShouldContain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        Repository.Read("Directory.Build.props").ShouldContain("<PackageReference Include=\"Meziantou.Analyzer\"");
    }
}
