namespace SuppoRTT.Web.Features.Statements;

/// <summary>What the portal says about itself: the same for all deaneries.</summary>
public sealed class StatementLinks
{
    public const string AccessibilityStatement = "/accessibility-statement";

    public const string Privacy = "/privacy";
}
