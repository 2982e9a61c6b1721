using SuppoRTT.Web.Infrastructure.Mvc;

namespace SuppoRTT.Web.Infrastructure;

/// <summary>What somebody sent from a page that could not be answered: every field, to be sent again, and the texts in it, to be read.</summary>
internal sealed record SentPost(IReadOnlyList<(string Name, string Value)> Fields, bool HadFiles)
{
    /// <summary>What was typed in words. Choices and numbers are given back in the fields alone: without the page nobody could read them.</summary>
    public IReadOnlyList<string> Typed => [.. Fields.Where(f => !TypedField.IsSilent(f.Name)).Select(f => f.Value.Trim()).Where(v => v.Any(char.IsWhiteSpace))];

    public SentPost Without(string field) => this with { Fields = [.. Fields.Where(f => f.Name != field)] };

    /// <summary>Null if nothing was sent, it cannot be read, it came from another site, or it holds a secret, which no page shows again.</summary>
    public static async Task<SentPost?> Of(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !IsFromHere(request))
        {
            return null;
        }

        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return form.Count == 0 || form.Keys.Any(IsSecret) ? null : new SentPost([.. form.SelectMany(f => f.Value.OfType<string>().Select(v => (f.Key, v)))], form.Files.Count > 0);
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <summary>What another site makes a browser send, no page of ours gives back. Browsers say so by themselves.</summary>
    private static bool IsFromHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";

    private static bool IsSecret(string field) =>
        field.Contains("password", StringComparison.OrdinalIgnoreCase) || field.Equals("TypedCode", StringComparison.OrdinalIgnoreCase) || field.Equals("Code", StringComparison.OrdinalIgnoreCase);
}
