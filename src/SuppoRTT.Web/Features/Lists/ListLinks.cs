using System.Globalization;

using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>The absences that somebody looks after.</summary>
public sealed class ListLinks(DeaneryLinks links)
{
    public string FindAbsences() => links.Of("find-absences");

    public string ShowReturnForecast(ForecastBy by = ForecastBy.Trust) => links.Of("return-forecast") + (by == ForecastBy.Site ? $"?by={by}" : "");

    /// <summary>Those that go on, or of them those that need the eyes of who looks after them.</summary>
    public string FindAbsences(bool needEyes) => FindAbsences(needEyes ? new ListFilter { Why = ListFilter.AnyReason } : null);

    /// <summary>Narrowed down and sorted; nothing in it says anything of a person.</summary>
    public string FindAbsences(ListFilter? filter)
    {
        var query = string.Join('&', Said(filter ?? new ListFilter()).Select(s => $"{s.Name}={Uri.EscapeDataString(s.Value)}"));
        return query.Length == 0 ? FindAbsences() : $"{FindAbsences()}?{query}";
    }

    /// <summary>What a filter says, by the names of addresses and of fields.</summary>
    public static IEnumerable<(string Name, string Value)> Said(ListFilter filter) => new (string Name, string? Value)[]
    {
        (nameof(filter.Stage), filter.Stage?.ToString()), (nameof(filter.Next), filter.Next?.ToString()), (nameof(filter.Place), filter.Place),
        (nameof(filter.Why), filter.Why), (nameof(filter.Month), filter.Month), (nameof(filter.Returning), filter.Returning?.ToString()), (nameof(filter.Grade), filter.Grade),
        (nameof(filter.Sort), filter.Sort == ListSort.NextDeadline ? null : filter.Sort.ToString()), (nameof(filter.After), filter.After?.ToString(CultureInfo.InvariantCulture)),
        (nameof(filter.Day), filter.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    }.Where(s => !string.IsNullOrEmpty(s.Value)).Select(s => ($"{char.ToLowerInvariant(s.Name[0])}{s.Name[1..]}", s.Value!));
}
