namespace SuppoRTT.Testing;

/// <summary>The files of the repository, for the tests that read them.</summary>
public static class Repository
{
    private static readonly string[] _built = ["bin", "obj", "node_modules"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Where a file or folder lies, by its path from the root.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file, by its path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(At(path));

    /// <summary>The lines of a file, by its path from the root.</summary>
    public static string[] Lines(string path) => File.ReadAllLines(At(path));

    /// <summary>The files that people write below a folder, by their paths from the root, with a slash between folders.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*") => [.. Directory
        .EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(_built.Contains))
        .Order(StringComparer.Ordinal)];

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SuppoRTT.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds SuppoRTT.sln.");
    }
}
