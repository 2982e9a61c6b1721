using System.Text.Json;

using Microsoft.AspNetCore.Html;

using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Tests.Components;

/// <summary>
/// The options of one example in the design system's package. Whatever a mapping does not read is an option that we do not offer,
/// so an example that uses it is out of scope by itself.
/// </summary>
internal sealed class DesignOptions
{
    private readonly JsonElement _json;
    private readonly string _path;
    private readonly Seen _seen;

    public DesignOptions(JsonElement json)
        : this(json, "", new Seen([], []))
    {
    }

    private DesignOptions(JsonElement json, string path, Seen seen)
    {
        (_json, _path, _seen) = (json, path, seen);
        if (json.ValueKind == JsonValueKind.Object)
        {
            _seen.Given.UnionWith(json.EnumerateObject().Select(property => path + property.Name));
        }
    }

    public IReadOnlyList<string> Unread => [.. _seen.Given.Except(_seen.Read)];

    public bool Has(string name) => _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(name, out _);

    public bool IsFalse(string name) => Has(name) && _json.GetProperty(name).ValueKind == JsonValueKind.False && Read(name) is not null;

    public bool Any(string name) => Read(name) is { ValueKind: not (JsonValueKind.False or JsonValueKind.Null) };

    public string? Text(string name) => Read(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => Refuse(name),
    };

    public int? Number(string name) => Read(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;

    public bool Flag(string name) => Maybe(name) ?? false;

    public bool? Maybe(string name) => Read(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        null => null,
        _ => Refused(name),
    };

    /// <summary>One of the words that we offer; anything else is out of scope.</summary>
    public T Word<T>(string name, params (string Word, T Value)[] words)
    {
        if (!Has(name))
        {
            return default!;
        }

        var text = Text(name);
        foreach (var (word, value) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        Refuse($"{name}={text}");
        return default!;
    }

    public TextSize Size(string name = "size") => Word(name, ("s", TextSize.S), ("m", TextSize.M), ("l", TextSize.L), ("xl", TextSize.XL));

    /// <summary>Words that are given as text, as markup, or as an object with either.</summary>
    public Phrase? Phrase(string name)
    {
        if (Read(name) is not { } value || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return Child(name).OwnPhrase();
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : Refuse(name);
    }

    public Phrase? OwnPhrase() =>
        Text("html") is { } html ? SuppoRTT.Web.Features.Components.Phrase.FromMarkup(new HtmlString(html)) : Text("text");

    public DesignOptions Child(string name)
    {
        var child = Has(name) ? Opened(name) : default;
        return new DesignOptions(child, $"{_path}{name}.", _seen);
    }

    public List<DesignOptions> Children(string name) => Read(name) is not { ValueKind: JsonValueKind.Array } list ? [] : list.EnumerateArray()
        .Where(item => item.ValueKind is not JsonValueKind.False)
        .Select(item => item.ValueKind == JsonValueKind.Array ? new DesignOptions(item, $"{_path}{name}.", _seen) : Item(item, name))
        .ToList();

    public bool HasGaps(string name) => Read(name) is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.False);

    public List<DesignOptions> Cells() => _json.EnumerateArray().Where(item => item.ValueKind is not JsonValueKind.False).Select(item => Item(item, "")).ToList();

    public List<string> Texts(string name) => Read(name) is not { ValueKind: JsonValueKind.Array } list ? [] : list.EnumerateArray().Select(item => item.GetString()!).ToList();

    public string? Refuse(string name)
    {
        _seen.Given.Add(_path + name + "!");
        return null;
    }

    private bool? Refused(string name)
    {
        Refuse(name);
        return null;
    }

    private DesignOptions Item(JsonElement item, string name) => new(
        item.ValueKind == JsonValueKind.String ? JsonSerializer.SerializeToElement(new { text = item.GetString() }) : item,
        $"{_path}{name}.",
        _seen);

    private JsonElement Opened(string name) => Read(name)!.Value;

    private JsonElement? Read(string name)
    {
        if (!Has(name))
        {
            return null;
        }

        _seen.Read.Add(_path + name);
        return _json.GetProperty(name);
    }

    private sealed record Seen(HashSet<string> Given, HashSet<string> Read);
}
