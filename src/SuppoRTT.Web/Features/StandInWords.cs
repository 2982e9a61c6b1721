using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Features;

/// <summary>How the days on which somebody stands in are said.</summary>
internal static class StandInWords
{
    public static string Days(DateOnly from, DateOnly until) => $"from {from.Written} until {until.Written}";
}
