using Microsoft.AspNetCore.Mvc;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>The section of the address.</summary>
public sealed record FillSectionAddress([FromRoute] string Reference, [FromRoute] string Form, [FromRoute] string Section)
{
    /// <summary>The window whose words were kept when a sign-in had ended, where somebody comes back to it.</summary>
    [FromQuery]
    public string? Kept { get; init; }
}

/// <summary>What was posted: the sealed ticket, the button, and the fields, whose names come from the form's definition.</summary>
public sealed record FillSectionInput(string? Ticket, string Then, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    public const string Continue = "continue";
    public const string Later = "later";

    /// <summary>Saves, and shows what the other changed meanwhile.</summary>
    public const string Look = "look";

    public const string Add = "add:";
    public const string Remove = "remove:";

    /// <summary>Chooses, for a question that both changed, what the other saved.</summary>
    public const string TakeTheirs = "take-theirs.";

    public static FillSectionInput From(IReadOnlyDictionary<string, IReadOnlyList<string>> fields) =>
        new(One(fields, "Ticket"), One(fields, "then") ?? Continue, fields);

    /// <summary>The row whose remove button was pressed, as courses.1.</summary>
    public string? RowRemoved => Then.StartsWith(Remove, StringComparison.Ordinal) ? Then[Remove.Length..] : null;

    public bool TakesTheirs(string question) => Fields.ContainsKey(TakeTheirs + question);

    private static string? One(IReadOnlyDictionary<string, IReadOnlyList<string>> fields, string name) =>
        fields.TryGetValue(name, out var values) && values.Count > 0 && values[0].Length > 0 ? values[0] : null;
}
