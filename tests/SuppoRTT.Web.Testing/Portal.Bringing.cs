using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Testing;

/// <summary>Deaneries beside those that are shipped.</summary>
public partial class Portal
{
    /// <summary>Brings in a deanery that is not shipped, by its files, with its cast where the portal has one.</summary>
    public async Task Bring(string deanery, IReadOnlyDictionary<string, string> files)
    {
        await Prepare();
        var folder = Directory.CreateTempSubdirectory();
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, path))!);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, path), text);
        }

        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DefinitionImport>().Run(folder.FullName, default);
        folder.Delete(recursive: true);
        if (HasCast)
        {
            await People(Cast.Of(deanery));
        }
    }
}
