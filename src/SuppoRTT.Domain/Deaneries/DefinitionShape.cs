using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>Whether the members of a definition file are those of its type: none unknown, none missing, each of the right kind. Names every fault by its place.</summary>
internal sealed class DefinitionShape(List<DefinitionFault> faults)
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, Member>> _members = new();
    private static readonly string[] _names = ["key", "value", "code", "party", "detail"];

    /// <summary>Whether the text cannot be read as the type at all; an unknown member alone is a fault, but the rest can be looked at.</summary>
    public bool IsUnreadable { get; private set; }

    public void Check(JsonObject json, Type type, string path = "")
    {
        var members = _members.GetOrAdd(type, MembersOf);
        foreach (var (name, _) in json.Where(m => !members.ContainsKey(m.Key)))
        {
            faults.Add(new DefinitionFault(Join(path, name), $"is not a known member; known are {string.Join(", ", members.Keys)}"));
        }

        foreach (var (name, member) in members)
        {
            var at = Join(path, name);
            if (json[name] is { } value)
            {
                Check(value, member.Type, at);
            }
            else if (member.IsRequired || (json.ContainsKey(name) && !member.IsNullable))
            {
                Fault(at, "is required");
            }
        }
    }

    /// <summary>The place of one entry of a list: by its key, value, code, party, detail, or trigger and form, if it has one, else by its number from 0.</summary>
    public static string Entry(string path, JsonNode? entry, int index)
    {
        var name = Texts(entry, _names).FirstOrDefault() ?? string.Join(' ', Texts(entry, ["trigger", "form"]));
        return $"{path}[{(name.Length > 0 ? name : index.ToString(CultureInfo.InvariantCulture))}]";
    }

    public static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Check(JsonNode value, Type type, string path)
    {
        if (type.IsGenericType)
        {
            CheckList(value, type.GetGenericArguments()[0], path);
        }
        else if (type.IsClass && type != typeof(string))
        {
            if (value is JsonObject json)
            {
                Check(json, type, path);
            }
            else
            {
                Fault(path, "must be an object, { … }");
            }
        }
        else if (Wrong(value, type) is { } rule)
        {
            Fault(path, rule);
        }
    }

    private void CheckList(JsonNode value, Type type, string path)
    {
        if (value is not JsonArray list)
        {
            Fault(path, "must be a list, [ … ]");
            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } entry)
            {
                Check(entry, type, Entry(path, entry, i));
            }
            else
            {
                Fault(Entry(path, null, i), "is required");
            }
        }
    }

    private static IEnumerable<string> Texts(JsonNode? entry, IEnumerable<string> names) => entry is JsonObject json
        ? names.Select(n => json[n]).OfType<JsonValue>().Where(v => v.GetValueKind() == JsonValueKind.String).Select(v => v.GetValue<string>())
        : [];

    private static string? Wrong(JsonNode value, Type type)
    {
        var kind = value.GetValueKind();
        var text = kind == JsonValueKind.String ? value.GetValue<string>() : null;
        return type switch
        {
            _ when type == typeof(string) => text is null ? "must be a text" : string.IsNullOrWhiteSpace(text) ? "must not be empty" : null,
            _ when type == typeof(bool) => kind is JsonValueKind.True or JsonValueKind.False ? null : "must be true or false",
            _ when type == typeof(int) => value is JsonValue number && number.TryGetValue<int>(out _) ? null : "must be a whole number",
            _ when type == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "must be a date like 2026-11-23",
            _ => text is not null && Enum.GetNames(type).Contains(text) ? null : $"must be one of {string.Join(", ", Enum.GetNames(type))}",
        };
    }

    private void Fault(string path, string rule)
    {
        IsUnreadable = true;
        faults.Add(new DefinitionFault(path, rule));
    }

    private static Dictionary<string, Member> MembersOf(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null).ToDictionary(
            p => JsonNamingPolicy.CamelCase.ConvertName(p.Name),
            p => new Member(
                Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType,
                p.IsDefined(typeof(RequiredMemberAttribute)),
                nullability.Create(p).WriteState == NullabilityState.Nullable));
    }

    private sealed record Member(Type Type, bool IsRequired, bool IsNullable);
}
