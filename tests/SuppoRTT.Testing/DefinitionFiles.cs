namespace SuppoRTT.Testing;

/// <summary>The definition files as they stand in the repository: those that are shipped, and North West and North East, which are not.</summary>
public static class DefinitionFiles
{
    public static IReadOnlyDictionary<string, string> Shipped { get; } = Read("src/SuppoRTT.Web/Definitions");

    /// <summary>The shipped files with a third deanery added, by adding its files and nothing else.</summary>
    public static IReadOnlyDictionary<string, string> WithNorthWest { get; } =
        Shipped.Concat(Read("tests/SuppoRTT.Testing/Definitions")).ToDictionary(f => f.Key, f => f.Value);

    /// <summary>The shipped files with a deanery added in which programme directors endorse forms after long absences.</summary>
    public static IReadOnlyDictionary<string, string> WithNorthEast { get; } =
        Shipped.Concat(Read("tests/SuppoRTT.Testing/NorthEast")).ToDictionary(f => f.Key, f => f.Value);

    private static Dictionary<string, string> Read(string folder)
    {
        var path = Repository.At(folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.json*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(path, f).Replace('\\', '/'), File.ReadAllText)
            : [];
    }
}
