namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>A form page whose post is kept when the sign-in or the token has lapsed but its ticket holds.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsWhatWasTypedAttribute : Attribute
{
    /// <summary>It is sent by the script of an open page, which says what becomes of it.</summary>
    public bool IsWhileTyping { get; init; }
}
