namespace SuppoRTT.Web.Features;

/// <summary>How a page asks for something, so that what was chosen or typed can be given back in the words of the screen.</summary>
/// <param name="label">The question, as the page puts it to whoever reads it.</param>
/// <param name="words">Where the words of its choices are, if they are not said with <see cref="SaysAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AskedAttribute(string label, Type? words = null) : Attribute
{
    public string Label => label;

    public Type? Words => words;

    /// <summary>The kind of choice, where the field is text.</summary>
    public Type? Choice { get; init; }

    /// <summary>What is chosen is an entry of a list, or a person, and said by its name.</summary>
    public bool IsNamed { get; init; }

    /// <summary>It is typed, and given back as it was typed.</summary>
    public bool IsTyped { get; init; }

    /// <summary>What is chosen stands in the deanery's file, as a kind of request or a type of absence, and is said by its name there.</summary>
    public bool IsInRules { get; init; }
}

/// <summary>What one choice says on the screen.</summary>
/// <param name="value">As it is posted.</param>
/// <param name="words">As it is read.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class SaysAttribute(string value, string words) : Attribute
{
    public string Value => value;

    public string Words => words;
}
