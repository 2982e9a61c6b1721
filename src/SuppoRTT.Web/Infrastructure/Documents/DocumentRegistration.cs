namespace SuppoRTT.Web.Infrastructure.Documents;

/// <summary>Makes the PDF writer known to the portal, with the fonts that the build put beside it.</summary>
public static class DocumentRegistration
{
    public static IServiceCollection AddPrintedDocuments(this IServiceCollection services)
        => services
            .AddSingleton(_ => PdfFonts.Load(Path.Combine(AppContext.BaseDirectory, "fonts")))
            .AddSingleton<PrintableText>()
            .AddSingleton<PdfWriter>();
}
