using System.Reflection;
using System.Xml.Linq;

using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;

namespace SuppoRTT.Architecture.Tests;

/// <summary>
/// Nobody runs the Dockerfile and docker-compose.yml in a test, so what can go stale in them unseen is compared
/// with the code: settings, paths, and that no password is written down.
/// </summary>
public sealed class DeploymentFiles
{
    private const string DockerfilePath = "src/SuppoRTT.Web/Dockerfile";

    private static readonly string[] _frameworkSettings = ["ASPNETCORE_ENVIRONMENT"];

    private static readonly string[][] _dockerfile = [.. Repository.Read(DockerfilePath)
        .Replace("\\\n", " ", StringComparison.Ordinal)
        .Split('\n')
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 0)];

    private static readonly string[] _compose = Repository.Read("docker-compose.yml").Split('\n');

    [Fact]
    public void PortalSettings_Names_AreAllOfItsConstants()
    {
        var constants = typeof(PortalSettings).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);

        PortalSettings.Names.ShouldBe(constants, ignoreOrder: true);
    }

    [Fact]
    public void Readme_SettingsTable_HasEverySettingAndNoOther()
    {
        var told = Repository.Read("README.md").Split('\n')
            .SkipWhile(line => line != "## Settings").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => AsConfigured(line.Split('`')[1]));

        told.ShouldBe(PortalSettings.Names, ignoreOrder: true);
    }

    [Fact]
    public void Compose_PortalEnvironment_IsWhatThePortalReads() =>
        ShouldBeRead(Block(Block(_compose, "services:", "portal:"), "environment:").Select(line => line.Split(':')[0].Trim()));

    [Fact]
    public void Dockerfile_Environment_IsWhatThePortalReads() =>
        ShouldBeRead(_dockerfile.Where(words => words[0] == "ENV").SelectMany(words => words.Skip(1)).Select(word => word.Split('=')[0]));

    [Fact]
    public void Compose_Passwords_ComeFromTheEnvironmentAndHaveNoDefault()
    {
        var lines = _compose.Where(line => !line.StartsWith('#')
            && (line.Contains("Password=", StringComparison.Ordinal) || line.Contains("PASSWORD:", StringComparison.Ordinal))).ToList();

        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => line.Contains("${SUPPORTT_SQL_PASSWORD:?", StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_Dockerfile_IsThere() =>
        Block(Block(_compose, "services:", "portal:"), "build:").Select(line => line.Trim())
            .ShouldContain($"dockerfile: {DockerfilePath}");

    [Fact]
    public void Dockerfile_CopiedSources_ExistAndAreLetThrough()
    {
        var sources = _dockerfile
            .Where(words => words[0] == "COPY" && !words.Any(word => word.StartsWith("--from=", StringComparison.Ordinal)))
            .SelectMany(words => words[1..^1]).ToList();
        var letThrough = Repository.Read(".dockerignore").Split('\n')
            .Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();

        sources.ShouldNotBeEmpty();
        sources.ShouldAllBe(source => Path.Exists(Repository.At(source)));
        sources.ShouldAllBe(source => letThrough.Contains(source.Split('/')[0]));
    }

    [Fact]
    public void Dockerfile_PublishedProject_ExistsAndIsWhatStarts()
    {
        var project = _dockerfile.SelectMany(words => words).Single(word => word.EndsWith(".csproj", StringComparison.Ordinal));
        var start = string.Concat(_dockerfile.Single(words => words[0] == "ENTRYPOINT").Skip(1));

        File.Exists(Repository.At(project)).ShouldBeTrue(project);
        start.ShouldBe($"[\"dotnet\",\"{Path.GetFileNameWithoutExtension(project)}.dll\"]");
    }

    [Fact]
    public void Fonts_OfPrintedDocuments_ArePublishedBesideThePortal()
    {
        var targets = XDocument.Load(Repository.At("src/SuppoRTT.Web/FrontEnd.targets")).Descendants().ToList();
        var published = targets.Single(item => item.Name.LocalName == "None" && (string?)item.Attribute("Include") == "@(PrintedFont)");
        var fonts = targets.Single(item => item.Name.LocalName == "PrintedFont").Attribute("Include")!.Value.Split(';').Select(path => path.Split('/')[^1]).ToList();

        fonts.ShouldBe(["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"]);
        published.Attribute("Link")!.Value.ShouldBe("fonts/%(Filename)%(Extension)");
        published.Attribute("CopyToPublishDirectory")!.Value.ShouldBe("PreserveNewest");
        fonts.ShouldAllBe(font => File.Exists(Path.Combine(Path.GetDirectoryName(typeof(PortalSettings).Assembly.Location)!, "fonts", font)));
    }

    private static void ShouldBeRead(IEnumerable<string> variables)
    {
        var names = variables.Except(_frameworkSettings).Select(AsConfigured).ToList();

        names.ShouldNotBeEmpty();
        names.ShouldAllBe(name => PortalSettings.Names.Contains(name));
    }

    private static string AsConfigured(string variable) => variable.Replace("__", ":", StringComparison.Ordinal);

    /// <summary>The lines below a key, further in than the key; several keys go one level deeper each.</summary>
    private static string[] Block(string[] lines, params string[] keys) => keys.Aggregate(lines, (within, key) =>
    {
        var start = Array.FindIndex(within, line => line.Trim() == key);
        start.ShouldBeGreaterThanOrEqualTo(0, $"docker-compose.yml has no {key}");
        return [.. within.Skip(start + 1).TakeWhile(line => Indent(line) > Indent(within[start]))];
    });

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
