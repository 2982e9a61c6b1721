namespace SuppoRTT.Web.Features;

/// <summary>Several things in one sentence, as they are said aloud.</summary>
public static class SpokenList
{
    /// <summary>As “you, Ann and Sam”; nothing for none.</summary>
    public static string Of(IReadOnlyList<string> words) => words.Count < 2 ? string.Join("", words) : string.Join(", ", words.SkipLast(1)) + " and " + words[^1];
}
