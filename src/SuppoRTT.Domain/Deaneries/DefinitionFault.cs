namespace SuppoRTT.Domain.Deaneries;

/// <summary>What is wrong with a definition: where in it, and which rule it breaks.</summary>
public sealed record DefinitionFault(string Key, string Rule)
{
    /// <summary>The file in which the key stands, where that is another than the one that was read: a shared block.</summary>
    public string? File { get; init; }
}

/// <summary>A definition file cannot be used. Names file, key and rule; the portal does not start with it.</summary>
public sealed class DefinitionException(string file, IReadOnlyList<DefinitionFault> faults)
    : Exception($"{file} cannot be used:\n" + string.Join('\n', faults.Select(f => $"  {(f.File is null ? "" : f.File + " ")}{f.Key}: {f.Rule}")))
{
    public string File { get; } = file;

    public IReadOnlyList<DefinitionFault> Faults { get; } = faults;
}
