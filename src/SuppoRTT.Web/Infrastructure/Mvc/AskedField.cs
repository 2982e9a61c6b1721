using System.Reflection;

using SuppoRTT.Web.Features;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>A field of a page, with its question and, if it is chosen, its choices in the words of the screen.</summary>
public sealed class AskedField
{
    private readonly AskedAttribute _asked;
    private readonly IReadOnlyList<SaysAttribute> _says;
    private readonly Type _choice;

    private AskedField(PropertyInfo property, AskedAttribute asked)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        (_asked, _says, _choice) = (asked, [.. property.GetCustomAttributes<SaysAttribute>()], asked.Choice ?? type);
    }

    public string Label => _asked.Label;

    public bool IsNamed => _asked.IsNamed;

    public bool IsTyped => _asked.IsTyped;

    public bool IsInRules => _asked.IsInRules;

    /// <summary>The field of an input; null if nobody fills it in, or it is not of this input.</summary>
    public static AskedField? Of(Type? input, string field) =>
        input?.GetProperty(field, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } property && property.GetCustomAttribute<AskedAttribute>() is { } asked ? new AskedField(property, asked) : null;

    /// <summary>What was chosen, as it is read on the page; null if there is no such choice.</summary>
    public string? WordsOf(string value, IReadOnlyDictionary<string, string> names)
    {
        if (_says.FirstOrDefault(s => string.Equals(s.Value, value, StringComparison.OrdinalIgnoreCase)) is { } says)
        {
            return says.Words;
        }

        return IsInRules ? names.GetValueOrDefault(value)
            : IsNamed ? NameOf(value, names)
            : _choice.IsEnum && Enum.TryParse(_choice, value, ignoreCase: true, out var choice) && Enum.IsDefined(_choice, choice) ? Teller()?.Invoke(null, [choice]) as string
            : null;
    }

    /// <summary>A trust and its site are posted together, and a place that a role reaches as its kind and its key.</summary>
    public static IEnumerable<Guid> Named(string value) => NamedPlace.Read(value) is { } place ? [place.Id]
        : value.Split('/').Select(part => Guid.TryParse(part, out var id) ? id : (Guid?)null).OfType<Guid>();

    private static string? NameOf(string value, IReadOnlyDictionary<string, string> names)
    {
        var found = Named(value).Select(id => names.GetValueOrDefault(id.ToString())).OfType<string>().ToList();
        return found.Count > 0 ? string.Join(", ", found) : null;
    }

    private MethodInfo? Teller() => _asked.Words?.GetMethods(BindingFlags.Public | BindingFlags.Static)
        .FirstOrDefault(m => m.ReturnType == typeof(string) && m.GetParameters() is [var only] && only.ParameterType == _choice);
}
