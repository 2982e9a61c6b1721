using Microsoft.AspNetCore.Identity;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Security;

/// <summary>How a person signs in: at most one each, the same for all deaneries. Somebody registered by another may have none.</summary>
public sealed class SignIn : IdentityUser<Guid>
{
    /// <summary>Wrong passwords lock an account for minutes. One that is locked for longer was closed by somebody.</summary>
    public static readonly TimeSpan LongestLock = TimeSpan.FromDays(1);

    public PersonId PersonId { get; set; }

    /// <summary>Whether it was closed, and not locked for a while after wrong passwords.</summary>
    public bool IsClosed(DateTimeOffset now) => LockoutEnd > now + LongestLock;
}

/// <summary>A key of the framework's data protection, kept in the database so that a sign-in survives a restart.</summary>
public sealed class ProtectionKey
{
    public int Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The key as XML. Has no maximum length.</summary>
    public required string Xml { get; set; }
}
