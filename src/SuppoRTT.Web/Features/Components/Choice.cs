namespace SuppoRTT.Web.Features.Components;

/// <summary>One of the answers that a question offers.</summary>
public sealed record Choice
{
    /// <summary>What is posted when it is chosen.</summary>
    public string? Value { get; init; }

    /// <summary>The words of the answer.</summary>
    public required Phrase? Label { get; init; }

    /// <summary>A line that helps to choose it.</summary>
    public Phrase? Hint { get; init; }

    /// <summary>What is asked only when it is chosen.</summary>
    public Phrase? Conditional { get; init; }

    /// <summary>Whether it cannot be chosen; as the whole question if not given.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Whether choosing it clears the others (none of these) or chooses them all.</summary>
    public ChoiceBehaviour Behaviour { get; init; }

    /// <summary>Not an answer but a word between answers: or.</summary>
    public bool IsDivider { get; init; }

    /// <summary>A word between two answers.</summary>
    public static Choice Divider(string word = "or") => new() { Label = word, IsDivider = true };
}

/// <summary>What choosing one box does to the others.</summary>
public enum ChoiceBehaviour
{
    /// <summary>Nothing.</summary>
    Ordinary,

    /// <summary>It clears the others: none of these.</summary>
    Exclusive,

    /// <summary>It chooses the others too: all of these.</summary>
    Inclusive,
}
