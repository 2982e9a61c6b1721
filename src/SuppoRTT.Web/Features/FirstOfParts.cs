namespace SuppoRTT.Web.Features;

/// <summary>Reads the beginning of a list that is found in parts: of each part no more than is shown, so that it does not matter how long they are.</summary>
internal static class FirstOfParts
{
    /// <param name="parts">What the list is made of; what is in two of them is listed once.</param>
    /// <param name="sorted">In which order.</param>
    /// <param name="most">How many.</param>
    public static IQueryable<T> FirstOf<T>(this IReadOnlyList<IQueryable<T>> parts, Func<IQueryable<T>, IQueryable<T>> sorted, int most) =>
        sorted(parts.Select(p => sorted(p).Take(most)).Aggregate((all, some) => all.Union(some))).Take(most);
}
