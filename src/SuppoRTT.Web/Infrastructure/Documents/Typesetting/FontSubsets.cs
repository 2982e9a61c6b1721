namespace SuppoRTT.Web.Infrastructure.Documents.Typesetting;

/// <summary>What one document uses of both typefaces.</summary>
internal sealed class FontSubsets(PdfFonts fonts)
{
    public FontSubset Regular { get; } = new(fonts.Regular);

    public FontSubset Bold { get; } = new(fonts.Bold);

    public FontSubset Of(Weight weight) => weight switch
    {
        Weight.Regular => Regular,
        Weight.Bold => Bold,
    };
}
