namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>A4 upright and its margins, in points. Distances down the page are counted from its top edge.</summary>
internal static class Paper
{
    public const double Width = 595.28;
    public const double Height = 841.89;
    public const double Left = 56;
    public const double Right = Width - Left;
    public const double BodyWidth = Right - Left;
    public const double BodyTop = 54;
    public const double FooterBottom = 34;
}
