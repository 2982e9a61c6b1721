namespace SuppoRTT.Web.Features.Home;

/// <summary>As many of something as the home page shows at once, and whether there is more: that is never left unsaid.</summary>
/// <param name="Shown">Those that are shown.</param>
/// <param name="AreMore">Whether there are more.</param>
public sealed record FirstOf<T>(IReadOnlyList<T> Shown, bool AreMore);

/// <summary>Cuts lists to what is shown.</summary>
internal static class FirstOf
{
    /// <summary>The first of what was found, by a question that asked for one more than are shown.</summary>
    public static FirstOf<T> Of<T>(IReadOnlyList<T> found, int most) => new([.. found.Take(most)], found.Count > most);
}
