namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>Files that were posted with a form, read into memory: no path of theirs is ever used.</summary>
internal static class PostedFiles
{
    /// <summary>The files under a name, and no more of each than one byte past what is allowed; of more files than that none is read.</summary>
    public static async Task<IReadOnlyList<(string Name, byte[] Content)>> ReadFiles(this HttpRequest request, string name, int most, int largest, CancellationToken cancellation)
    {
        var posted = request.HasFormContentType ? (await request.ReadFormAsync(cancellation)).Files.GetFiles(name).Where(f => f.Length > 0 || f.FileName.Length > 0).ToList() : [];
        var read = new List<(string, byte[])>();
        foreach (var file in posted.Take(most + 1))
        {
            var content = new byte[Math.Min(file.Length, largest + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, cancellation);
            read.Add((file.FileName, content));
        }

        return read;
    }
}
