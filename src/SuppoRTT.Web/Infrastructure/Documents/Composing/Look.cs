using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>The colours and type of everything we print, all with at least 4.5 to 1 of contrast where there is something to read.</summary>
internal static class Look
{
    public static readonly Colour DarkBlue = new(0, 48, 135);
    public static readonly Colour Blue = new(0, 94, 184);
    public static readonly Colour Ink = new(33, 43, 50);
    public static readonly Colour QuietInk = new(76, 98, 114);
    public static readonly Colour Hairline = new(206, 213, 218);
    public static readonly Colour WritingLine = new(118, 134, 146);
    public static readonly Colour PaleBlue = new(233, 241, 250);
    public static readonly Colour PaleGrey = new(245, 247, 249);
    public static readonly Colour Ghost = new(226, 230, 234);

    public static readonly TextStyle Title = new(Weight.Bold, 20, 26, DarkBlue);
    public static readonly TextStyle Reference = new(Weight.Regular, 9, 14, QuietInk);
    public static readonly TextStyle HeadingOne = new(Weight.Bold, 16, 22, DarkBlue);
    public static readonly TextStyle HeadingTwo = new(Weight.Bold, 12.5, 18, DarkBlue);
    public static readonly TextStyle HeadingThree = new(Weight.Bold, 10.5, 16, Ink);
    public static readonly TextStyle Body = new(Weight.Regular, 9.5, 14.5, Ink);
    public static readonly TextStyle Label = new(Weight.Bold, 9.5, 14.5, Ink);
    public static readonly TextStyle Question = new(Weight.Bold, 9, 13.5, Ink);
    public static readonly TextStyle Answer = new(Weight.Regular, 9, 13.5, Ink);
    public static readonly TextStyle Hint = new(Weight.Regular, 8.5, 13, QuietInk);
    public static readonly TextStyle TableHeader = new(Weight.Bold, 8.5, 12.5, DarkBlue);
    public static readonly TextStyle TableCell = new(Weight.Regular, 8.5, 12.5, Ink);
    public static readonly TextStyle TickBox = new(Weight.Regular, 15, 18, Ink);
    public static readonly TextStyle Option = new(Weight.Regular, 9.5, 18, Ink);
    public static readonly TextStyle Footer = new(Weight.Regular, 7.5, 10.5, QuietInk);
    public static readonly TextStyle Watermark = new(Weight.Bold, 100, 100, Ghost);
}
