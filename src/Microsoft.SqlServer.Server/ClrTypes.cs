namespace Microsoft.SqlServer.Server;

// The names that Microsoft.Data.SqlClient's code mentions for types a database writes in .NET, which the portal never
// uses. Members are only those that SqlClient calls; a test resolves each of them.
// Why this project exists: docs/decisions/0002-packages-that-stand-in.md.

/// <summary>A value that writes itself to the server's bytes and reads itself back.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the value from the server's bytes.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the value as the server's bytes.</summary>
    void Write(BinaryWriter w);
}

/// <summary>How a value of a user-defined type is laid out.</summary>
public enum Format
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>Laid out by the server.</summary>
    Native = 1,

    /// <summary>Laid out by <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}

/// <summary>Whether a function reads the tables of its database.</summary>
public enum DataAccessKind
{
    /// <summary>It reads nothing.</summary>
    None = 0,

    /// <summary>It reads.</summary>
    Read = 1,
}

/// <summary>Whether a function reads the server's own tables.</summary>
public enum SystemDataAccessKind
{
    /// <summary>It reads nothing.</summary>
    None = 0,

    /// <summary>It reads.</summary>
    Read = 1,
}

/// <summary>Marks a type that the server stores as a column.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How a value is laid out.</summary>
    public Format Format { get; } = format;

    /// <summary>The most bytes that a value takes.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether every value takes as many bytes.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether values compare as their bytes do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that checks a value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The type's name on the server.</summary>
    public string? Name { get; set; }
}

/// <summary>Marks a type that the server uses as an aggregate.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedAggregateAttribute(Format format) : Attribute
{
    /// <summary>How a running value is laid out.</summary>
    public Format Format { get; } = format;
}

/// <summary>Says more of a type's field, parameter or result than .NET does.</summary>
[AttributeUsage(
    AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue,
    Inherited = false)]
public class SqlFacetAttribute : Attribute;

/// <summary>Marks a method that the server calls as a function.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public class SqlFunctionAttribute : Attribute;

/// <summary>Marks a method of a user-defined type that the server calls.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SqlMethodAttribute : SqlFunctionAttribute;

/// <summary>A type that was used as a user-defined type and is not one.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    /// <summary>The exception for <paramref name="udtType"/>, with the reason.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new($"'{udtType.FullName}' is not a user-defined type: {resourceReason}");
    }
}
