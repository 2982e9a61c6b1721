namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>What this page answers comes from outside: a browser that opens it all the same runs nothing of it and lets it load nothing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SandboxedAttribute : Attribute;
