namespace SuppoRTT.Web.Features;

/// <summary>How deep a heading stands, for a part that several pages show.</summary>
public enum HeadingLevel
{
    Two,
    Three,
}
