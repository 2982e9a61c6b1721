using System.Text.Json.Nodes;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>Where something in a form was written: in a shared block, or, without a file, in the form itself.</summary>
internal sealed record DefinitionOrigin(string? File, string Path)
{
    public static DefinitionOrigin Form { get; } = new(null, "");

    public DefinitionOrigin Member(string name) => this with { Path = DefinitionShape.Join(Path, name) };

    public DefinitionOrigin Entry(JsonNode? entry, int index) => this with { Path = DefinitionShape.Entry(Path, entry, index) };

    /// <param name="key">The place in the form as filled in, which is named where it was written in the form.</param>
    /// <param name="rule">The rule that is broken.</param>
    public DefinitionFault Fault(string key, string rule) => File is null ? new(key, rule) : new(Path, rule) { File = File };
}

/// <summary>Where each section and question of a filled-in form was written, so that a fault names the file that is to be put right.</summary>
internal sealed class DefinitionOrigins
{
    private readonly Dictionary<JsonObject, DefinitionOrigin> _parts = [];
    private readonly Dictionary<JsonObject, Dictionary<string, DefinitionOrigin>> _members = [];

    public void Add(JsonObject part, DefinitionOrigin origin) => _parts[part] = origin;

    /// <summary>A member that was written elsewhere than its section or question: beside a block.</summary>
    public void Add(JsonObject part, string member, DefinitionOrigin origin) => Elsewhere(part)[member] = origin;

    public DefinitionOrigin Of(JsonObject part, string member) => Elsewhere(part).GetValueOrDefault(member) ?? _parts[part].Member(member);

    /// <summary>The faults found in the form as filled in, each with the place where it was written.</summary>
    public IReadOnlyList<DefinitionFault> Placed(JsonObject form, IReadOnlyList<DefinitionFault> faults)
    {
        var places = form["sections"] is JsonArray sections ? Places(sections, "sections").ToLookup(p => p.Path, p => p.Origin) : null;
        return [.. faults.Select(f => f.File is null && places?.Where(p => IsWithin(f.Key, p.Key)).MaxBy(p => p.Key.Length) is { } place ? Placed(f, place.Key, place.First()) : f)];
    }

    private static DefinitionFault Placed(DefinitionFault fault, string place, DefinitionOrigin origin) =>
        (origin with { Path = $"{origin.Path}{fault.Key[place.Length..]}".TrimStart('.') }).Fault(fault.Key, fault.Rule);

    /// <summary>That a section stands twice in a form is a matter of the form.</summary>
    private static bool IsWithin(string key, string place) =>
        key.StartsWith(place, StringComparison.Ordinal) && (key.Length == place.Length ? place.Contains('.', StringComparison.Ordinal) : key[place.Length] is '.' or '[');

    private IEnumerable<(string Path, DefinitionOrigin Origin)> Places(JsonArray parts, string path) => parts.SelectMany((node, i) =>
    {
        var at = DefinitionShape.Entry(path, node, i);
        return node is JsonObject part && _parts.TryGetValue(part, out var origin)
            ?
            [
                (at, origin),
                .. Elsewhere(part).Select(m => (DefinitionShape.Join(at, m.Key), m.Value)),
                .. part["questions"] is JsonArray questions ? Places(questions, $"{at}.questions") : [],
            ]
            : Enumerable.Empty<(string, DefinitionOrigin)>();
    });

    private Dictionary<string, DefinitionOrigin> Elsewhere(JsonObject part) => _members.TryGetValue(part, out var members) ? members : _members[part] = [];
}
