namespace SuppoRTT.Domain.Deaneries;

/// <summary>A deanery that uses the portal. What it is called and how it works stand in its <see cref="DefinitionVersion"/>s.</summary>
public sealed class Deanery
{
    public const int LongestName = 200;

    private Deanery()
    {
        Slug = null!;
        Name = null!;
    }

    public Deanery(DeaneryId id, string slug, string name) => (Id, Slug, Name) = (id, slug, name);

    public DeaneryId Id { get; private init; }

    public string Slug { get; private init; }

    /// <summary>The name of its newest definition, for the list of deaneries and for mail.</summary>
    public string Name { get; private set; }

    public void Rename(string name) => Name = name;
}

/// <summary>What a definition defines: the deanery itself, or one of its forms.</summary>
public enum DefinitionKind
{
    Deanery,
    Form,
}

/// <summary>
/// One version of a deanery's rules or of one of its forms: immutable, so that an old answer is always shown under its old wording and a deadline
/// can say which version gave it.
/// </summary>
public sealed class DefinitionVersion : IOwnedByDeanery
{
    private DefinitionVersion()
    {
        Key = null!;
        Hash = null!;
        Text = null!;
    }

    public DefinitionVersion(Guid id, DeaneryId deanery, DefinitionKind kind, string key, int number, string hash, string text, DateOnly effectiveFrom) =>
        (Id, DeaneryId, Kind, Key, Number, Hash, Text, EffectiveFrom) = (id, deanery, kind, key, number, hash, text, effectiveFrom);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public DefinitionKind Kind { get; private init; }

    /// <summary>The form's key; "deanery" for the rules.</summary>
    public string Key { get; private init; }

    /// <summary>Counts from 1 within deanery, kind and key.</summary>
    public int Number { get; private init; }

    public string Hash { get; private init; }

    /// <summary>The definition as JSON, shared blocks filled in.</summary>
    public string Text { get; private init; }

    public DateOnly EffectiveFrom { get; private init; }
}
