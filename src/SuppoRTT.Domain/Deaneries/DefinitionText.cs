using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>
/// A definition as it is stored: JSON in one line, members in a fixed order, without comments and without members that say nothing. The same definition
/// always gives the same text, so its hash tells whether a file has changed. Stored text was checked when its file was read and is not checked again.
/// </summary>
public static class DefinitionText
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatSaysNothing } },
    };

    public static string ToCanonicalText(this DeaneryRules rules) => JsonSerializer.Serialize(rules, _options);

    public static string ToCanonicalText(this FormDefinition form) => JsonSerializer.Serialize(form, _options);

    public static DeaneryRules ParseDeanery(string text) => JsonSerializer.Deserialize<DeaneryRules>(text, _options)!;

    public static FormDefinition ParseForm(string text) => JsonSerializer.Deserialize<FormDefinition>(text, _options)!;

    internal static T To<T>(JsonNode node) => node.Deserialize<T>(_options)!;

    private static void LeaveOutWhatSaysNothing(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(p => !p.IsRequired))
        {
            // A “no” says something where leaving it out would mean “either”.
            var isEither = member.PropertyType == typeof(bool?);
            member.ShouldSerialize = (_, value) => value is not (null or ICollection { Count: 0 }) && (isEither || value is not false);
        }
    }
}
